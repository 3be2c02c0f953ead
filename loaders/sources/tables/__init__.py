"""Tables of articles, one a row, whatever file they come in: `columns` knows their names, `grouping` makes pages.

Example 例：稿件.csv with the columns 标题, 作者, 日期, 版次 and 正文, and the same as JSON lines, give the same pages.
"""
