// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/partnership.hpp"

#include <algorithm>
#include <set>

#include "model/wording.hpp"
#include "publish/web/pictures.hpp"
#include "publish/web/told.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::BeliefView;

void missing(Html& html) {
  html.element("span", {{"class", "vb-mark vb-mark--missing"}}, "niet vermeld in de bron");
}

/// Words of the source, marked as such.
void source_words(Html& html, std::string_view text) {
  html.element("blockquote", {{"class", "vb-quote"}}, [&] {
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] { html.quote(text); });
  });
}

void stated_block(Html& html, BeliefView const& belief, ColumnRole role, std::string_view title,
                  std::string_view id) {
  heading(html, 2, title, id);
  auto const text = analysis::stated(*belief.account, role);
  if (text.empty()) {
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] { missing(html); });
  } else {
    source_words(html, text);
  }
}

void fact(Html& html, std::string_view term, std::function<void()> const& content) {
  html.element("dt", {}, term);
  html.element("dd", {}, content);
}

void fact_with_reason(Html& html, Interpretation const& typed, std::string_view term,
                      std::string_view value, std::string const& field) {
  fact(html, term, [&] {
    html.write(value);
    auto const at = typed.reasons.find(field);
    if (at == typed.reasons.end()) return;
    html.element("span", {{"class", "vb-reason"}}, [&] {
      html.write(" – ");
      html.quote(at->second);
    });
  });
}

/// "vervallen op 1 januari 2019 (art. 41 lid 1 Wet arhi)".
std::string lapsed_words(analysis::Lapse const& lapsed) {
  return "vervallen op " + dutch(lapsed.date) + " (" + lapsed.reason + ")";
}

void members_table(Html& html, PageRequest const& request, BeliefView const& belief) {
  auto const& members = belief.members;
  auto const shared = analysis::shared_reasons(members);
  for (auto const& reason : shared) {
    auto const count = std::ranges::count(members, reason, &analysis::Member::reason);
    paragraph(html, std::to_string(count) + " deelnemers: " + reason + ".");
  }
  // Of one that has ended: as they were on its last day.
  auto const& lapsed = belief.lapsed;
  auto const& period = belief.account->typed.period;
  auto const ended = lapsed ? lapsed->date : belief.in_force ? Date::max() : period.to;
  TableFrame const frame{
      .id = "deelnemers",
      .caption =
          (ended <= request.day ? "Wie deden er mee op " + dutch(ended - std::chrono::days{1})
                                : "Wie doen er mee op " + dutch(request.day)) +
          "? " + counted(members.size(), "deelnemer", "deelnemers"),
      .heads = {"Deelnemer", "Rol", "Hoe zeker", "Waarom"},
      .lines = true};
  auto const cell = [&](std::size_t row, std::size_t column) {
    auto const& each = members[row];
    if (column == 0) organisation(html, request, each.code);
    if (column == 1) html.write(word(each.role));
    if (column == 2) mark(html, each.standing);
    if (column == 3) {
      if (std::ranges::find(shared, each.reason) == shared.end()) {
        html.quote(each.reason);
      } else {
        html.element("span", {{"class", "vb-elsewhere"}}, "zie boven de tabel");
      }
    }
  };
  constexpr std::size_t enough = 40;
  if (members.size() <= enough) return table(html, frame, members.size(), cell);
  html.element("details", {{"class", "vb-more"}}, [&] {
    html.element("summary", {}, "Toon alle " + std::to_string(members.size()) + " deelnemers");
    table(html, frame, members.size(), cell);
  });
}

void who(Html& html, PageRequest const& request, BeliefView const& belief) {
  stated_block(html, belief, ColumnRole::participants, "Wie?", "wie");
  for (auto const& note : belief.notes) {
    notice(html, "info",
           [&] { html.element("p", {{"class", "utrecht-paragraph"}}, [&] { html.quote(note); }); });
  }
  if (!belief.members.empty()) members_table(html, request, belief);
  auto const& typed = belief.account->typed;
  if (!typed.unresolved.empty()) {
    heading(html, 3, "Ook genoemd");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& each : typed.unresolved) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          html.quote(each.text);
          html.write(" (" + std::string{word(each.kind)} + ")");
        });
      }
    });
  }
  for (auto const& variant : typed.variants) {
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      html.write("Variant ");
      html.quote(variant.name);
      html.write(", met ook: ");
      std::vector<std::string> names;
      for (auto const& each : variant.participants) {
        names.push_back(full_name(request.atlas(), each));
      }
      html.quote(enumerated(names));
    });
  }
}

void about(Html& html, PageRequest const& request, BeliefView const& belief) {
  stated_block(html, belief, ColumnRole::policy_area, "Waarover?", "waarover");
  auto const& typed = belief.account->typed;
  auto const themes = analysis::policy_themes(typed);
  if (typed.policy_all) paragraph(html, "Dit gaat over alle beleidsterreinen.");
  if (!themes.empty()) {
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& id : themes) {
        auto const label = analysis::policy_label(request.atlas(), id);
        html.element("li", {{"class", "utrecht-unordered-list__item"}},
                     [&] { anchor(html, link(request, "/thema/" + slug(label)), label); });
      }
    });
  }
  if (!typed.tasks.empty()) {
    heading(html, 3, "Taken");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& each : typed.tasks) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] { html.quote(each); });
      }
    });
  }
}

void how(Html& html, PageRequest const& request, BeliefView const& belief) {
  stated_block(html, belief, ColumnRole::nature, "Hoe?", "hoe");
  auto const& typed = belief.account->typed;
  html.element("dl", {{"class", "vb-facts"}}, [&] {
    fact_with_reason(html, typed, "Vorm", word(typed.legal_basis), "legal_basis");
    if (typed.legal_form) {
      fact_with_reason(html, typed, "Rechtsvorm", word(*typed.legal_form), "legal_form");
    }
    std::vector<std::string> levels;
    for (auto const each : typed.levels) levels.emplace_back(word(each));
    fact_with_reason(html, typed, "Beleid of uitvoering",
                     levels.empty() ? "niet vermeld" : enumerated(levels), "levels");
    fact_with_reason(html, typed, "Verplicht of niet", word(typed.obligation), "obligation");
    fact_with_reason(html, typed, "Werking", word(typed.effect), "effect");
    if (auto const& lapsed = belief.lapsed) {
      fact(html, "Status", [&] { html.write(lapsed_words(*lapsed)); });
    } else {
      fact_with_reason(html, typed, "Status", word(typed.status), "status");
    }
    if (!typed.parent.empty()) fact(html, "Valt onder", [&] { html.quote(typed.parent); });
    if (!typed.alignment.empty()) {
      fact(html, "Voorbereid met", [&] {
        for (std::size_t i = 0; i < typed.alignment.size(); ++i) {
          if (i > 0) html.write(", ");
          organisation(html, request, typed.alignment[i]);
        }
      });
    }
    for (auto const& field : belief.account->stated) {
      if (field.role != ColumnRole::extra && field.role != ColumnRole::legal_form) continue;
      if (field.cell.text.empty()) continue;
      fact(html, field.header.empty() ? "Andere kolom" : field.header,
           [&] { html.quote(field.cell.text); });
    }
  });
}

void doubts(Html& html, BeliefView const& belief) {
  std::vector<std::string> all;
  for (auto const& field : belief.account->stated) {
    for (auto const& doubt : field.cell.doubts) {
      all.push_back(std::string{word(field.role)} + ": " + doubt);
    }
  }
  for (auto const& doubt : belief.account->typed.doubts) all.push_back(doubt.reason);
  if (all.empty()) return;
  notice(html, "warning", [&] {
    heading(html, 2, "Dit weten we niet zeker");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& each : all) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] { html.quote(each); });
      }
    });
  });
}

/// Why it is not there on the day, and of which day the page then tells.
std::string not_in_force(Period const& period, Date day) {
  if (period.empty()) {
    return "De bron laat deze samenwerking eindigen (" + dutch(period.to) + ") voor zij begint (" +
           dutch(period.from) + "). Wanneer zij gold, is niet te zeggen.";
  }
  if (day < period.from) {
    return "Deze samenwerking begint pas op " + dutch(period.from) +
           ". U ziet hoe zij volgens de bron begint.";
  }
  return "Deze samenwerking is gestopt op " + dutch(period.to) +
         ". U ziet wie er op de laatste dag meededen.";
}

void period_line(Html& html, BeliefView const& belief) {
  auto const& typed = belief.account->typed;
  auto const words = dutch(typed.period);
  if (words.empty()) return;
  paragraph(html, "De bron geeft deze regeling (versie) als geldig " + words + ".");
}

/// True when a change was carried out between the day of the source and the day asked.
bool amended_since(PageRequest const& request, BeliefView const& belief) {
  auto const& snapshot = request.snapshot();
  auto const at = snapshot.amended_by.find(belief.partnership->uri);
  if (at == snapshot.amended_by.end()) return false;
  return std::ranges::any_of(at->second, [&](std::string const& id) {
    auto const found = snapshot.amendments.find(id);
    return found != snapshot.amendments.end() && found->second.date <= request.day &&
           belief.account->observed < found->second.date;
  });
}

void brief(Html& html, PageRequest const& request, BeliefView const& belief) {
  html.element("section", {{"class", "vb-brief"}, {"aria-labelledby", "kort"}}, [&] {
    heading(html, 2, "In het kort", "kort");
    auto const& typed = belief.account->typed;
    std::string text =
        belief.members.empty() ? "Wie er meedoen, is niet te tellen."
        : !belief.in_force && request.day >= typed.period.from
            ? counted(belief.members.size(), "organisatie deed mee.", "organisaties deden mee.")
            : counted(belief.members.size(), "organisatie doet mee.", "organisaties doen mee.");
    text += " Vorm: " + std::string{word(typed.legal_basis)} + ".";
    if (typed.obligation != Obligation::not_stated) {
      text += " Meedoen is " + std::string{word(typed.obligation)} + ".";
    }
    if (typed.status != Status::active && typed.period == Period{})
      text += " Status: " + std::string{word(typed.status)} + ".";
    paragraph(html, text);
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      mark(html, belief.standing);
      auto const spoken = belief.account->observed;
      html.write(!belief.in_force ? " Stand van de bron op " + dutch(spoken) + "."
                 : belief.standing == analysis::Standing::stated
                     ? std::string{" De bron spreekt over deze dag."}
                 : amended_since(request, belief)
                     ? " De bron spreekt over " + dutch(spoken) +
                           "; wat sindsdien is vastgelegd, staat hieronder."
                     : " De bron spreekt over " + dutch(spoken) +
                           "; er is niets bekend van een wijziging tussen " +
                           dutch(std::min(spoken, request.day)) + " en " +
                           dutch(std::max(spoken, request.day)) + ".");
    });
    period_line(html, belief);
    if (!belief.partnership->aliases.empty()) {
      html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
        html.write("Ook bekend als: ");
        html.quote(enumerated(belief.partnership->aliases));
      });
    }
  });
}

}  // namespace

std::string partnership_page(PageRequest const& request, BeliefView const& belief) {
  auto const& typed = belief.account->typed;
  Frame const frame{
      .title = typed.name,
      .section = "/samenwerkingen",
      .crumbs = {{"Samenwerkingen", link(request, "/samenwerkingen")}, {typed.name, ""}},
      .takes = TakeAlong::partnerships,
      .rows = 1,
      .years = true};
  return page(request, frame, [&](Html& html) {
    brief(html, request, belief);
    if (!belief.in_force) {
      auto const& lapsed = belief.lapsed;
      notice(html, "warning", [&] {
        paragraph(html, lapsed
                            ? "Deze samenwerking is door een herindeling " + lapsed_words(*lapsed) +
                                  ". U ziet wie er op de laatste dag meededen."
                            : not_in_force(typed.period, request.day));
      });
    } else if (typed.status == Status::dissolved && typed.period.to == Date::max()) {
      notice(html, "warning", [&] { paragraph(html, "Deze samenwerking is gestopt."); });
    }
    doubts(html, belief);
    stated_block(html, belief, ColumnRole::purpose, "Waarom?", "waarom");
    who(html, request, belief);
    about(html, request, belief);
    how(html, request, belief);
    picture_in_time(html, request, belief);
    told(html, request, belief);
    official_numbers(html, request, belief);
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      anchor(html, link(request, partnership_path(*belief.partnership) + "/geschiedenis"),
             "Wat er in het register met deze samenwerking gebeurde");
    });
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      html.write("Vast adres: ");
      html.element("code", {}, belief.partnership->uri);
    });
  });
}

std::string history_page(PageRequest const& request, BeliefView const& belief,
                         std::vector<analysis::Recorded const*> const& history) {
  auto const& name = belief.account->typed.name;
  Frame const frame{.title = "Wat gebeurde er met " + name + "?",
                    .section = "/samenwerkingen",
                    .crumbs = {{"Samenwerkingen", link(request, "/samenwerkingen")},
                               {name, link(request, partnership_path(*belief.partnership))},
                               {"Geschiedenis", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(html,
              "Elke wijziging in het register blijft bewaard. Bekijk met „Zoals bekend op” wat het "
              "register op een eerdere dag wist.");
    TableFrame const table_frame{.id = "wijzigingen",
                                 .caption = "Wijzigingen, de nieuwste eerst",
                                 .heads = {"Wanneer", "Soort", "Wat", "Waarom", "Wijziging"}};
    table(html, table_frame, history.size(), [&](std::size_t row, std::size_t column) {
      auto const& each = *history[history.size() - 1 - row];
      if (column == 0) {
        auto const day = day_in_amsterdam(each.recorded);
        anchor(html,
               partnership_path(*belief.partnership) +
                   query(request.parameters.set("bekend", iso(day))),
               dutch(each.recorded));
      }
      if (column == 1) html.write(word(each.kind));
      if (column == 2) {
        html.quote(each.summary);
        if (each.undone_by != 0) {
          html.write(" (ongedaan gemaakt in wijziging " + std::to_string(each.undone_by) + ")");
        }
      }
      if (column == 3) html.quote(each.reason);
      if (column == 4) html.write(std::to_string(each.revision));
    });
  });
}

}  // namespace verband::publish
