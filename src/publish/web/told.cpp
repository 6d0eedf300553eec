// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/told.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "analysis/sources.hpp"
#include "model/wording.hpp"
#include "publish/web/source.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::BeliefView;

/// The Dutch word for an export name of a field with fixed values.
template <typename Enum>
std::string in_dutch(std::string_view exported) {
  auto const value = typed<Enum>(exported);
  return std::string{value ? word(*value) : exported};
}

std::set<std::string> split(std::string_view codes) {
  std::set<std::string> result;
  while (!codes.empty()) {
    auto const end = std::min(codes.find(' '), codes.size());
    result.emplace(codes.substr(0, end));
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
  return result;
}

/// Names of the organisations in `codes` that `without` lacks.
std::string names_of(std::string_view codes, std::string_view without, Atlas const& atlas) {
  auto const left_out = split(without);
  std::vector<std::string> names;
  for (auto const& code : split(codes)) {
    if (!left_out.contains(code)) names.push_back(full_name(atlas, code));
  }
  return enumerated(names);
}

}  // namespace

void told(Html& html, PageRequest const& request, BeliefView const& belief) {
  auto const& snapshot = request.snapshot();
  heading(html, 2, "Waar staat dit?", "bronnen");
  auto const accounts = analysis::rows_about(snapshot, belief.partnership->uri);
  if (accounts.size() > 1) {
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      anchor(html, link(request, partnership_path(*belief.partnership) + "/spiegel"),
             "Wat elke bron zegt, naast elkaar");
    });
  }
  TableFrame const frame{.id = "bronnen-tabel",
                         .caption = "De bronnen over deze samenwerking",
                         .heads = {"Bron", "Van wie", "Over welke dag", "Plaats", "Wat verschilt"}};
  table(html, frame, accounts.size(), [&](std::size_t row, std::size_t column) {
    auto const& account = *accounts[row];
    auto const source = snapshot.sources.find(account.source);
    auto const reading = snapshot.readings.find(account.reading);
    auto const address = link(request, "/bron/" + account.source.substr(0, 12));
    if (column == 0) {
      html.element("a", {{"class", "utrecht-link"}, {"href", address}}, [&] {
        html.quote(source == snapshot.sources.end() ? account.source : source->second.title);
      });
    }
    if (column == 1 && reading != snapshot.readings.end() && !reading->second.owner.empty()) {
      organisation(html, request, reading->second.owner);
    } else if (column == 1) {
      html.write("niet bekend");
    }
    if (column == 2) html.write(dutch(account.observed));
    if (column == 3) {
      anchor(html, row_address(request, account.source, account.row),
             "rij " + std::to_string(account.row) + ", bladzijde " + std::to_string(account.page));
    }
    if (column == 4) {
      if (&account == belief.account) {
        html.write("hiervan gaat deze pagina uit");
        return;
      }
      bool differs = false;
      for (auto const& each : belief.contradictions) {
        if (each.account != account.id) continue;
        differs = true;
        html.element("div", {}, [&] {
          html.element("span", {{"class", "vb-differs"}}, "verschilt");
          html.write(": ");
          html.quote(contradiction(each, request.atlas()));
        });
      }
      if (!differs) html.write("niets");
    }
  });
}

void official_numbers(Html& html, PageRequest const& request, BeliefView const& belief) {
  std::set<std::string_view> all;
  for (auto const* account : analysis::rows_about(request.snapshot(), belief.partnership->uri)) {
    all.insert(account->typed.identifiers.begin(), account->typed.identifiers.end());
  }
  if (all.empty()) return;
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    html.write("Officiële nummers: ");
    bool first = true;
    for (auto const each : all) {
      if (!first) html.write(", ");
      first = false;
      constexpr std::string_view in_register = "roo:";
      if (each.starts_with("so")) {
        anchor(html, "https://identifier.overheid.nl/tooi/id/so/" + std::string{each},
               std::string{each} + " (het lichaam)");
      } else if (each.starts_with(in_register)) {
        html.write(std::string{each.substr(in_register.size())} +
                   " in het Register van Overheidsorganisaties");
      } else {
        html.quote(each);
      }
    }
    html.write(".");
  });
}

std::string contradiction(analysis::Contradiction const& it, Atlas const& atlas) {
  auto const differ = [&](std::string_view label, std::string const& other,
                          std::string const& here) {
    return std::string{label} + " " + other + " (hier: " + here + ")";
  };
  if (it.field == "participants") {
    auto const also = names_of(it.other, it.believed, atlas);
    auto const not_there = names_of(it.believed, it.other, atlas);
    return (also.empty() ? "" : "noemt ook " + also) +
           (also.empty() || not_there.empty() ? "" : "; ") +
           (not_there.empty() ? "" : "noemt niet " + not_there);
  }
  if (it.field == "legal_basis") {
    return differ("grondslag", in_dutch<LegalBasis>(it.other), in_dutch<LegalBasis>(it.believed));
  }
  if (it.field == "legal_form") {
    return differ("rechtsvorm", in_dutch<LegalForm>(it.other), in_dutch<LegalForm>(it.believed));
  }
  if (it.field == "obligation") {
    return differ("verplicht?", in_dutch<Obligation>(it.other), in_dutch<Obligation>(it.believed));
  }
  if (it.field == "effect") {
    return differ("werking", in_dutch<Effect>(it.other), in_dutch<Effect>(it.believed));
  }
  return differ("status", in_dutch<Status>(it.other), in_dutch<Status>(it.believed));
}

}  // namespace verband::publish
