// SPDX-License-Identifier: EUPL-1.2
#include "resolve/division.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "model/wording.hpp"
#include "reference/spelling.hpp"
#include "resolve/division_columns.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Candidate;
using reference::Gazetteer;

/// Ends of words in the plural, and in the singular.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> plurals{
    {{"'s", ""},
     {"’s", ""},
     {"regios", "regio"},
     {"gebieden", "gebied"},
     {"eenheden", "eenheid"},
     {"districten", "district"},
     {"diensten", "dienst"},
     {"kringen", "kring"},
     {"huizen", "huis"},
     {"delen", "deel"},
     {"arrondissementen", "arrondissement"},
     {"ressorten", "ressort"},
     {"verbanden", "verband"},
     {"streken", "streek"},
     {"clusters", "cluster"},
     {"zones", "zone"},
     {"provincies", "provincie"},
     {"gemeenten", "gemeente"}}};

/// Words that mean something else already, or nothing by themselves.
constexpr std::array taken_words{"provincie", "gemeente", "waterschap", "hoogheemraadschap",
                                 "land",      "regio",    "gebied",     "streek",
                                 "naam"};

/// "Arrondissement" → "arrondissement"; what has other capitals stays as it is: "RES-regio".
std::string lower_first(std::string text) {
  auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::ranges::count_if(text, capital) == 1 && capital(text[0])) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string slug(std::string_view text) {
  auto out = hyphenated(text::fold(text));
  return out.empty() ? "regio" : out;
}

/// "Groningen (gm0014)", with the province where several are called so.
std::string with_code(Organisation const& one, Atlas const& atlas) {
  auto const* const province = atlas.organisation(one.province);
  return one.name + " (" + one.code + (province == nullptr ? "" : ", " + province->name) + ")";
}

std::string what_became(Organisation const& one, Atlas const& atlas, Date day) {
  if (day < one.period.from)
    return one.name + " bestond nog niet; wel sinds " + dutch(one.period.from);
  std::vector<std::string> names;
  for (auto const& code : atlas.alive(one.code, day)) names.push_back(full_name(atlas, code));
  return one.name + " bestaat sinds " + dutch(one.period.to) + " niet meer" +
         (names.empty() ? "" : "; het gebied hoort dan bij " + enumerated(names));
}

class Reading {
 public:
  Reading(TextRows rows, DivisionAsked const& asked, Gazetteer const& gazetteer)
      : rows_{rows}, asked_{asked}, gazetteer_{gazetteer}, atlas_{*gazetteer.atlas()} {}

  ReadDivision read() {
    columns_ = division_columns(rows_, asked_, gazetteer_, asked_.from.value_or(asked_.today));
    if (!columns_.trouble.empty()) {
      trouble(columns_.trouble, columns_.usage);
    } else if (find_name() && find_period() && read_rows()) {
      look_back();
      give_keys();
    }
    return std::move(result_);
  }

 private:
  RegionDivision& division() { return result_.division; }
  void trouble(std::string text, bool usage) {
    result_.trouble = std::move(text);
    result_.usage = usage;
  }
  void say(Severity severity, std::string code, std::size_t row, std::string detail) {
    division().findings.push_back({.severity = severity,
                                   .code = std::move(code),
                                   .row = static_cast<std::uint32_t>(row + 1),
                                   .detail = std::move(detail)});
  }

  bool find_name() {
    auto name = text::squeeze(asked_.name);
    if (name.empty() && columns_.head) name = rows_[*columns_.head][columns_.region];
    auto const word = region_word(name, atlas_);
    bool const taken = std::ranges::find(taken_words, text::fold(word)) != taken_words.end();
    if (name.empty() || taken) {
      trouble(
          name.empty()
              ? "Zeg met --name hoe de indeling heet, bijvoorbeeld: --name \"Arbeidsmarktregio's\""
              : "„" + name +
                    "” zegt niet wat voor regio's dit zijn, of betekent al iets anders. Kies "
                    "met --name een naam als „Arbeidsmarktregio's”.",
          true);
      return false;
    }
    division().name = name;
    division().division = word;
    return true;
  }

  /// The municipalities of the table, whenever they existed.
  std::set<std::string> municipalities() const {
    std::set<std::string> codes;
    for (auto r = columns_.first; r < rows_.size(); ++r) {
      auto const code = columns_.code ? municipality_code(rows_[r][*columns_.code]) : std::string{};
      if (atlas_.organisation(code) != nullptr) {
        codes.insert(code);
      } else if (columns_.name) {
        std::vector<std::string> named;
        for (auto const& each : gazetteer_.find(rows_[r][*columns_.name], asked_.today)) {
          if (each.organisation != nullptr &&
              each.organisation->kind == OrganisationKind::municipality) {
            named.push_back(each.organisation->code);
          }
        }
        if (named.size() == 1) codes.insert(named.front());
      }
    }
    return codes;
  }

  bool find_period() {
    auto& period = division().period;
    if (asked_.from) {
      period.from = *asked_.from;
      result_.date_reason = "zoals u zei";
    } else {
      Organisation const* latest = nullptr;  // to begin
      Organisation const* first = nullptr;   // to end
      for (auto const& code : municipalities()) {
        auto const* const one = atlas_.organisation(code);
        if (latest == nullptr || one->period.from > latest->period.from) latest = one;
        if (first == nullptr || one->period.to < first->period.to) first = one;
      }
      std::string const ask = " Zeg met --from vanaf wanneer de indeling geldt.";
      if (latest == nullptr || latest->period.from == Date::min()) {
        trouble("Uit de tabel blijkt niet van welke tijd zij is." + ask, true);
        return false;
      }
      if (latest->period.from >= first->period.to) {
        trouble("De gemeenten in de tabel bestonden nooit allemaal tegelijk: " + first->name +
                    " hield op op " + dutch(first->period.to) + ", " + latest->name + " begon op " +
                    dutch(latest->period.from) + "." + ask,
                true);
        return false;
      }
      period.from = latest->period.from;
      result_.date_reason = "de eerste dag waarop alle gemeenten in de tabel samen bestonden";
    }
    if (asked_.until) period.to = *asked_.until;
    division().read_on = period.from;
    if (!period.empty()) return true;
    trouble("De indeling zou eindigen (" + dutch(period.to) + ") voor zij begint (" +
                dutch(period.from) + "). Kijk naar --from en --until.",
            true);
    return false;
  }

  bool read_rows() {
    for (auto r = columns_.first; r < rows_.size(); ++r) read_row(r);
    if (result_.rows == 0) {
      trouble("In dit bestand staan geen rijen met gemeenten.", false);
    } else if (result_.placed * 2 < result_.rows) {
      trouble("Van de " + std::to_string(result_.rows) + " rijen noemen er maar " +
                  std::to_string(result_.placed) + " een gemeente van " +
                  dutch(division().read_on) +
                  " en haar regio. Kijk of de datum na --from klopt, en of dit de goede tabel is.",
              false);
    }
    return result_.trouble.empty();
  }

  void read_row(std::size_t r) {
    auto const& row = rows_[r];
    if (std::ranges::all_of(row, [](auto const& cell) { return cell.empty(); })) return;
    ++result_.rows;
    auto const code = municipality(r);
    if (code.empty()) return;
    auto const& name = row[columns_.region];
    if (name.empty()) {
      return say(Severity::doubt, "region-missing", r,
                 "Bij " + full_name(atlas_, code) +
                     " staat geen regio. De gemeente is in geen "
                     "regio gezet.");
    }
    ++result_.placed;
    auto const [at, fresh] = number_.try_emplace(text::fold(name), division().regions.size());
    if (fresh) division().regions.push_back({.name = name});
    auto& region = division().regions[at->second];
    if (columns_.region_code) {
      auto const& said = row[*columns_.region_code];
      if (region.code.empty()) region.code = said;
      if (said != region.code && !said.empty()) {
        say(Severity::doubt, "region-code-differs", r,
            "De regio " + region.name + " heeft hier de code „" + said + "”, en eerder „" +
                region.code + "”. Kijk of het dezelfde regio is.");
      }
    }
    auto& places = places_[code];
    if (!places.insert(at->second).second) {
      say(Severity::note, "row-twice", r,
          full_name(atlas_, code) + " staat twee keer bij " + region.name + ". Dat telt één keer.");
    }
  }

  /// The municipality of a row; empty when that is not certain, and then it was said.
  std::string municipality(std::size_t r) {
    auto const& row = rows_[r];
    auto const code_text = columns_.code ? row[*columns_.code] : std::string{};
    auto const name_text = columns_.name ? row[*columns_.name] : std::string{};
    if (code_text.empty() && name_text.empty()) {
      say(Severity::doubt, "municipality-unknown", r, "In deze rij staat geen gemeente.");
      return {};
    }
    if (code_text.empty()) return by_name(r, name_text);
    auto const* const one = atlas_.organisation(municipality_code(code_text));
    if (one == nullptr) {
      say(Severity::doubt, "municipality-unknown", r,
          "„" + code_text + "” is geen code van een gemeente" +
              (name_text.empty() ? "." : "; gezocht is op de naam „" + name_text + "”."));
      return name_text.empty() ? std::string{} : by_name(r, name_text);
    }
    if (!one->period.contains(division().read_on)) return not_then(r, *one), std::string{};
    auto const named = municipalities_named(gazetteer_, name_text, division().read_on);
    bool const agrees = std::ranges::any_of(
        named, [&](Candidate const& each) { return each.organisation->code == one->code; });
    if (!named.empty() && !agrees) {
      say(Severity::doubt, "code-and-name-differ", r,
          "De code „" + code_text + "” is van " + one->name + ", maar er staat „" + name_text +
              "”. De rij is niet gebruikt. Verbeter de code of de naam.");
      return {};
    }
    return one->code;
  }

  void not_then(std::size_t r, Organisation const& one) {
    say(Severity::doubt, "municipality-not-then", r,
        "Geen gemeente op " + dutch(division().read_on) + ": " +
            what_became(one, atlas_, division().read_on) + ".");
  }

  std::string by_name(std::size_t r, std::string const& name) {
    auto const day = division().read_on;
    auto const found = municipalities_named(gazetteer_, name, day);
    if (found.size() > 1) {
      std::vector<std::string> names;
      for (auto const& each : found) names.push_back(with_code(*each.organisation, atlas_));
      say(Severity::doubt, "municipality-ambiguous", r,
          "Er zijn meer gemeenten met de naam „" + name + "”: " + enumerated(names) +
              ". Zet de code in de tabel.");
      return {};
    }
    if (found.size() == 1) {
      auto const& one = *found.front().organisation;
      if (found.front().how == reference::How::short_form) {
        say(Severity::note, "name-short-form", r,
            "„" + name + "” is gelezen als " + one.name + ": geen andere gemeente heet zo.");
      }
      return one.code;
    }
    for (auto const& each : gazetteer_.find(name, day)) {
      if (each.organisation == nullptr ||
          each.organisation->kind != OrganisationKind::municipality) {
        continue;
      }
      not_then(r, *each.organisation);
      return {};
    }
    auto const near = gazetteer_.nearest(name, day);
    auto const guess = std::ranges::find_if(near, [](Candidate const& each) {
      return each.organisation != nullptr &&
             each.organisation->kind == OrganisationKind::municipality;
    });
    say(Severity::doubt, "municipality-unknown", r,
        "„" + name + "” is geen gemeente op " + dutch(day) + "." +
            (guess == near.end() ? "" : " Bedoelt u " + guess->organisation->name + "?"));
    return {};
  }

  /// What can be said once all rows are read.
  void look_back() {
    for (auto const& [code, regions] : places_) {
      std::vector<std::string> names;
      for (auto const region : regions) {
        division().regions[region].members.push_back(code);
        names.push_back(division().regions[region].name);
      }
      if (names.size() < 2) continue;
      whole(Severity::doubt, "municipality-in-several",
            full_name(atlas_, code) + " staat in meer dan één regio: " + enumerated(names) +
                ". Zij hoort bij allemaal.");
    }
    std::vector<std::string> missing;
    std::size_t country = 0;
    for (auto const& each : atlas_.organisations) {
      if (each.kind != OrganisationKind::municipality ||
          !each.period.contains(division().read_on)) {
        continue;
      }
      ++country;
      if (!places_.contains(each.code)) missing.push_back(each.name);
    }
    if (missing.size() * 10 <= country) {
      for (auto const& name : missing) {
        whole(Severity::doubt, "municipality-missing",
              name + " bestond op " + dutch(division().read_on) + ", maar is in geen regio gezet.");
      }
    } else {
      whole(Severity::note, "part-of-the-country",
            "De tabel noemt " + std::to_string(places_.size()) + " van de " +
                std::to_string(country) + " gemeenten. Over de andere zegt zij niets.");
    }
    for (auto const& each : followed(division(), atlas_)) {
      if (each.regions.size() < 2) continue;
      std::vector<std::string> names;
      for (auto const region : each.regions) names.push_back(division().regions[region].name);
      auto const* const one = atlas_.organisation(each.code);
      whole(Severity::doubt, "followed-in-several",
            one->name + " bestaat sinds " + dutch(one->period.from) +
                " uit gemeenten van meer dan één regio: " + enumerated(names) +
                ". Zij hoort bij allemaal, tot u een nieuwere tabel toevoegt.");
    }
  }
  void whole(Severity severity, std::string code, std::string detail) {
    division().findings.push_back(
        {.severity = severity, .code = std::move(code), .detail = std::move(detail)});
  }

  /// A region that the reference data or an earlier version have is the same region.
  void give_keys() {
    std::map<std::string, Grouping const*> known;
    std::set<std::string> used;
    auto prefix = slug(division().division);
    for (auto const& each : atlas_.groupings) {
      used.insert(each.key);
      if (each.division != division().division) continue;
      known.try_emplace(text::fold(each.name), &each);
      division().kind = each.kind;
      prefix = each.key.substr(0, each.key.find(':'));
    }
    for (auto& region : division().regions) {
      auto const at = known.find(text::fold(region.name));
      if (at != known.end()) {
        region.key = at->second->key;
        continue;
      }
      auto const wanted = prefix + ":" + slug(region.name);
      region.key = wanted;
      for (int n = 2; !used.insert(region.key).second; ++n) {
        region.key = wanted + "-" + std::to_string(n);
      }
    }
  }

  TextRows rows_;
  DivisionAsked const& asked_;
  Gazetteer const& gazetteer_;
  Atlas const& atlas_;
  DivisionColumns columns_{};
  ReadDivision result_{};
  std::map<std::string, std::size_t> number_{};            // folded name → number of the region
  std::map<std::string, std::set<std::size_t>> places_{};  // code → regions
};

}  // namespace

std::string region_word(std::string_view name, Atlas const& atlas) {
  auto word = text::squeeze(reference::without_qualifier(text::squeeze(name)));
  // "VPT-regio's 2014"
  if (auto const blank = word.rfind(' ');
      blank != std::string::npos && word.size() == blank + 5 &&
      word.find_first_not_of("0123456789", blank + 1) == std::string::npos) {
    word.resize(blank);
  }
  word = lower_first(std::move(word));
  for (auto const& [plural, singular] : plurals) {
    if (!word.ends_with(plural)) continue;
    word.resize(word.size() - plural.size());
    word += singular;
    break;
  }
  auto const folded = text::fold(word);
  for (auto const& each : atlas.groupings) {
    if (each.division.empty()) continue;
    auto const known = text::fold(each.division);
    if (known == folded || known == folded + " regio") return each.division;
  }
  return word;
}

ReadDivision read_division(TextRows rows, DivisionAsked const& asked, Gazetteer const& gazetteer) {
  return Reading{rows, asked, gazetteer}.read();
}

}  // namespace verband::resolve
