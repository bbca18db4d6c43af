"""Finding sections: a port, the query language, and two indexes behind the port."""
