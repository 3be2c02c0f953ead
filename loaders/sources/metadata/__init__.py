"""Newspaper, issue date and page number of each sheet, from the surest source that says them.

Surest first: flags (`given`), pages.json (`page_table`), file names (`name_pattern`), the source's own fields
(`own_fields`), the masthead on the page (`masthead`). `witnesses` asks them all, `values` takes the surest and notes
where two disagree, `pages` makes pages of sheets.

Example 例：the flag says 2020-03-02 and the masthead 2020年3月3日: the flag is taken, and the report says so.
"""
