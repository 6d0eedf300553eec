// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/gone.hpp"

#include "model/wording.hpp"

namespace verband::publish {

void gone(Html& html, PageRequest const& request, Organisation const& organisation, Date on,
          std::function<std::string(Date)> const& on_day) {
  notice(html, "info", [&] {
    auto const name = full_name(organisation);
    if (on < organisation.period.from) {
      paragraph(html, sentence(name) + " bestond op " + dutch(on) + " nog niet. " + sentence(name) +
                          " bestaat sinds " + dutch(organisation.period.from) + ".");
      html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
        anchor(html, on_day(organisation.period.from),
               "Bekijk " + name + " op " + dutch(organisation.period.from));
      });
      return;
    }
    auto const heirs = request.atlas().alive(organisation.code, on);
    std::vector<std::string> names;
    for (auto const& code : heirs) names.push_back(full_name(request.atlas(), code));
    std::string text =
        sentence(name) + " bestaat niet meer" +
        (organisation.kind == OrganisationKind::municipality ? " als gemeente. " : ". ") +
        "Sinds " + dutch(organisation.period.to);
    text += heirs.empty() ? " bestaat " + name + " niet meer; een opvolger kennen we niet."
                          : " hoort " + name + " bij " + enumerated(names) + ".";
    paragraph(html, text);
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      auto const last = organisation.period.to - std::chrono::days{1};
      html.element("li", {{"class", "utrecht-unordered-list__item"}},
                   [&] { anchor(html, on_day(last), "Bekijk " + name + " op " + dutch(last)); });
      if (organisation.kind == OrganisationKind::municipality && !heirs.empty()) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          anchor(html, link(request, "/herindeling", {{"historisch", organisation.code}}),
                 "Bekijk wat dat betekende voor de samenwerkingen");
        });
      }
      for (auto const& code : heirs) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          auto const then = on == request.day ? Parameters{} : Parameters{{"op", iso(on)}};
          anchor(html, link(request, request.addresses->path(code), then),
                 "Bekijk " + full_name(request.atlas(), code) +
                     (on != request.today ? " op " + dutch(on) : " nu"));
        });
      }
    });
  });
}

}  // namespace verband::publish
