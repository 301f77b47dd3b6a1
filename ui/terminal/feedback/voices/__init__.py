"""Suggestions and praise at the terminal: words by the pinyin keyboard, a photo where there is a camera, a number or
none. What is typed leaves the screen with its visit."""
