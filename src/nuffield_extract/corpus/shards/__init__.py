"""Shards: what one worker makes of some pages at a time, and the receipt that it is done."""
