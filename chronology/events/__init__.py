"""What happened: articles, the claims they make, and the timelines that claims form."""
