"""What customers say: ratings in sum, call-backs and reviews that are due, suggestions and praise."""
