// The page is whole without this. It only shows, while one points at a marked place or a card, all that belongs together.
(function () {
  "use strict";
  function light(article, number) {
    article.querySelectorAll(".on").forEach(function (e) { e.classList.remove("on"); });
    if (!number) return;
    article.querySelectorAll('[data-s~="' + number + '"], [data-n="' + number + '"]').forEach(function (e) {
      e.classList.add("on");
    });
  }
  function numberAt(target) {
    var place = target.closest("[data-n], [data-s], a.no");
    if (!place) return null;
    if (place.dataset.n) return place.dataset.n;
    if (place.dataset.s) return place.dataset.s.split(" ").pop();
    return place.textContent;
  }
  document.querySelectorAll("article.reading").forEach(function (article) {
    ["mouseover", "focusin"].forEach(function (kind) {
      article.addEventListener(kind, function (event) { light(article, numberAt(event.target)); });
    });
    article.addEventListener("mouseleave", function () { light(article, null); });
  });
  function follow() {
    var found = /^#(a\d+)-[st](\d+)$/.exec(location.hash);
    if (found) light(document.getElementById(found[1]), found[2]);
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
