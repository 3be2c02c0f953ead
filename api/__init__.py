"""The outward faces: the command line and the HTTP service."""
