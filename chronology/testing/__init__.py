"""For the tests of users: strategies for every value, and the laws that the values obey.

Nothing here is imported by the rest of the package; it needs Hypothesis, which the extra ``test``
installs.
"""
