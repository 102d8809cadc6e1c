"""Quality, speed and hostile pages beside the peers, as JSON, a page and plots.

    pip install -e .[bench]
    python -m benchmarks.report            run all; write docs/benchmarks.md and docs/benchmarks/
    python -m benchmarks.report --quick    a small sample, to try it; written to a temporary folder
    python -m benchmarks.report --only quality    or speed, or hostile; likewise
    python -m benchmarks.report --only speed --output docs    that part again, the others stay
    python -m benchmarks.report --page     run nothing: page and plots from the JSON of the last run

`docs/measuring.md` says how it is measured. The scripts beside this package import each other by
their bare names, so their folder comes to the path.
"""

import sys
from pathlib import Path

_SCRIPTS = str(Path(__file__).resolve().parent.parent)
if _SCRIPTS not in sys.path:
    sys.path.insert(0, _SCRIPTS)
