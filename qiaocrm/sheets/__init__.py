"""Workbooks and text tables as grids of cells, and grids as workbooks. Knows no CRM.

`reader.read_book` reads any table file in a child process; `write_xlsx.write_xlsx`,
`write_csv.write_csv`, `write_refused.write_refused` and `write_template.write_template` write.
`model` holds the values between.
"""
