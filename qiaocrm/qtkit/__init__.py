"""Qt parts that know field specs and changes but no entity: what every page is assembled from."""
