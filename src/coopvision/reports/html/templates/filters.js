"use strict";
for (const report of document.querySelectorAll("article.document")) {
  const form = report.querySelector("form.filters");
  if (!form) continue;
  const status = form.querySelector(".status");
  const cards = [...report.querySelectorAll("article.finding")];
  const groups = [...report.querySelectorAll("section.group")];
  const many = (chosen) => chosen.reduce((sum, card) => sum + Number(card.dataset.findings), 0);
  const apply = () => {
    const { severity, project, town } = form.elements;
    for (const card of cards) {
      card.hidden = !(
        (!severity.value || card.dataset.severity === severity.value) &&
        (!project.value || card.closest(".group").dataset.project === project.value) &&
        (!town.value || card.dataset.towns.split(" ").includes(town.value))
      );
    }
    for (const group of groups) group.hidden = !group.querySelector("article.finding:not([hidden])");
    const shown = many(cards.filter((card) => !card.hidden));
    form.classList.toggle("narrowed", cards.some((card) => card.hidden));
    status.textContent = status.dataset.text.replace("{shown}", shown).replace("{all}", many(cards));
  };
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]") || !report.contains(target)) return;
    form.reset();
    apply();
    target.scrollIntoView();
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  form.hidden = false;
  apply();
  reveal();
}
