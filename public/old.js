// Only browsers that are too old for the app read this file: the page says so, and stays what it is.
document.documentElement.className += " app-failed app-cannot";
