import types

from nuffield_extract.corpus.inputs import expand


def list_files(inputs, stdin):
    return types.SimpleNamespace(files=tuple((s.name, s.path) for s in expand(inputs)), others={})
