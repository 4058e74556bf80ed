"""The sample workbooks: invented ledgers laid out as 侨联 offices lay out theirs.

One place holds, cell by cell, both what an officer typed and what it means, so that the workbook
and the records expected from it cannot drift apart. `python -m tools.samples` writes
`resources/samples/` and `tests/samples/expected/`.
"""
