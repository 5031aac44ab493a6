// Applies the remembered colour scheme before the first paint; a file of its own because the content policy forbids inline scripts.
(function () {
  var chosen;
  try {
    chosen = localStorage.getItem("gx.theme");
  } catch (_) {
    chosen = null;
  }
  var dark =
    chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
