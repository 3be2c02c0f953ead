"""`python -m api.cli`: the same as the command `xianzhi`."""

import sys

from api.cli import main

sys.exit(main())
