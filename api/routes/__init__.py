"""The routes: one file a resource, each with its queries beside it."""
