"""The standards pack: forms for its parts, the difference, giving it out, versions, and which terminal shows which."""
