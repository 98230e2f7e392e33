"use strict";
// Pages work without this script; it makes some of them quicker. One part a feature follows.
document.documentElement.classList.add("script");
