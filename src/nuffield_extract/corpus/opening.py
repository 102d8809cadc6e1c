import hashlib

from nuffield_extract.corpus.records import *


def pieces(source, path, size):
    return (Piece(source=source, path=path),)


def read(piece, most):
    b = piece.path.read_bytes()
    yield Page(
        place=Place(id=piece.source, source=piece.source, offset=0, length=len(b)), content=b
    )


def digest(piece):
    return hashlib.sha256(piece.path.read_bytes()).hexdigest()
