"""What each word of an entry is: a linear-chain model over shipped weights.

The model is that of conditional random fields (Lafferty, McCallum, Pereira, ICML 2001), its
weights are trained with margins by `training/train_labeler.py`; reading them and decoding takes
this package and nothing else.
"""
