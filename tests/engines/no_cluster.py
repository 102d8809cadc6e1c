"""The command `nuffield-extract` on a machine where no cluster of Ray runs.

Ray looks for one among the processes of the machine, where other tests have theirs.
"""

import functools

from ray._private import services

from nuffield_extract.cli import main

if __name__ == "__main__":
    services.find_gcs_addresses = functools.cache(set)  # Ray clears the cache of its own
    services.find_bootstrap_address = lambda _folder: None
    main(prog_name="nuffield-extract")
