"""A program: a Ray cluster of three nodes, which loses those whose ids it is told, a line each.

It prints its address and the ids of the two nodes that may be lost, then a line a loss.
"""

from __future__ import annotations

import json
import sys

from ray.cluster_utils import Cluster

NODE = {"num_cpus": 1, "object_store_memory": 80 * 1024 * 1024, "include_dashboard": False}


def main() -> None:
    cluster = Cluster(initialize_head=True, head_node_args=NODE)
    nodes = {node.node_id: node for node in [cluster.add_node(**NODE) for _ in range(2)]}
    cluster.wait_for_nodes()
    print(json.dumps({"address": cluster.address, "nodes": list(nodes)}), flush=True)  # noqa: T201
    for line in sys.stdin:
        cluster.remove_node(nodes[line.strip()], allow_graceful=False)
        print("lost", flush=True)  # noqa: T201
    cluster.shutdown()


if __name__ == "__main__":
    main()
