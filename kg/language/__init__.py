"""Chinese as local newspapers write it: sentences, dates, numerals, person names, readings, words.

Example 例：“昨（22）日，市长周明主持会议。” is one sentence with one date, read by `sentences` and `dates`.
"""
