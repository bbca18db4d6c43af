"""Screens: they receive messages and set attributes."""
