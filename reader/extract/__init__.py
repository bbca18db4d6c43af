"""From an article to what is said in it: sources, dates, names, figures."""
