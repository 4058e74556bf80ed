"""From a workbook to a plan to records: find the table, map, normalise, match, plan, commit."""
