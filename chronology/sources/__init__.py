"""How articles come in: files, headers, datelines and addresses, down to one reference date."""
