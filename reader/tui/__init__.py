"""The screen: the only door that draws."""
