"""Articles in the types of other libraries: one file a library, which it imports.

What several share begins with "_". docs/adapters.md has an example of each.
"""
