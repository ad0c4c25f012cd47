"""Dates as said: text becomes an operator tree, and the tree meets a reference later."""
