"""The commands of `tumen`, by what they are for.

Importing a module of this room puts its commands on the application.
"""
