"""How facts are fetched and shown: one description query for every resource, read into typed answers.

Example 例：`/api/events` and `/api/events/{id}` run the same query; only what finds 事件 differs.
"""
