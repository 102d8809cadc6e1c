"""What each word of an entry is: a linear-chain conditional random field over shipped weights.

Lafferty, McCallum, Pereira: "Conditional random fields" (ICML 2001). The weights are trained by
`training/train_labeler.py`; reading them and decoding takes this package and nothing else.
"""
