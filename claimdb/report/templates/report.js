(function () {
  "use strict";
  var bar = document.getElementById("bar");
  var findings = Array.prototype.slice.call(document.querySelectorAll("article.f"));
  if (!bar || !findings.length) { return; }
  var words = document.getElementById("words");
  var severity = document.getElementById("severity");
  var rule = document.getElementById("rule");
  var count = document.getElementById("count");
  function fold(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  // Read when somebody searches: a long report should open at once.
  var texts = [];
  function holds(at, word) {
    if (texts[at] === undefined) { texts[at] = fold(findings[at].textContent); }
    return texts[at].indexOf(word) >= 0;
  }
  function ruleOf(one) { return one.querySelector("h4 > a, .by > a").hash.slice(1); }
  function choose() {
    var wanted = fold(words.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    findings.forEach(function (one, at) {
      var fits = (!severity.value || one.classList.contains(severity.value)) &&
        (!rule.value || ruleOf(one) === rule.value) &&
        wanted.every(function (word) { return holds(at, word); });
      if (one.hidden === fits) { one.hidden = !fits; }
      if (fits) { shown += 1; }
    });
    count.textContent = count.dataset.say.replace("%1", shown).replace("%2", findings.length);
  }
  function reveal() {
    var wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (wanted && wanted.hidden) { words.value = severity.value = rule.value = ""; choose(); wanted.scrollIntoView(); }
  }
  bar.hidden = false;
  [words, severity, rule].forEach(function (field) { field.addEventListener("input", choose); });
  bar.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("hashchange", reveal);
  choose();
})();
