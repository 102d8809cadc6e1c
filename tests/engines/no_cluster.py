"""The command `nuffield-extract` on a machine where no cluster of Ray runs.

Ray looks for one among the processes of the machine, where other tests have theirs.
"""

from ray._private import services

from nuffield_extract.cli import main

if __name__ == "__main__":
    services.find_gcs_addresses = set
    services.find_bootstrap_address = lambda _folder: None
    main()
