// SPDX-License-Identifier: EUPL-1.2
#include "app/merger_question.hpp"

#include <algorithm>
#include <optional>

#include "analysis/lower.hpp"
#include "model/wording.hpp"

namespace verband::app {
namespace {

using analysis::Portion;
using analysis::Scenario;
using reference::Candidate;
using reference::How;

std::string trimmed(std::string_view text) {
  auto const from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return std::string{text.substr(from, text.find_last_not_of(" \t") - from + 1)};
}

struct FoundName {
  std::string code{};
  std::string trouble{};
};

/// The municipality a name stands for that exists on the day; with `exactly` no guesses.
FoundName municipality(std::string_view typed, reference::Gazetteer const& gazetteer, Date day,
                       bool exactly) {
  auto const lowered = analysis::lower(typed);
  if (gazetteer.atlas()->organisation(lowered) != nullptr) return {.code = lowered};
  std::vector<Candidate> fits;
  for (auto const& each : gazetteer.nearest(typed, day)) {
    if (each.organisation == nullptr || !each.alive) continue;
    if (each.organisation->kind != OrganisationKind::municipality) continue;
    if (exactly && each.how != How::exact && each.how != How::alias) continue;
    if (fits.empty() || each.how == fits.front().how) fits.push_back(each);
  }
  if (fits.empty()) return {};
  if (fits.size() > 1) {
    std::string text = "Er zijn meer gemeenten met de naam „" + std::string{typed} + "”: ";
    for (std::size_t i = 0; i < fits.size(); ++i) {
      text += (i == 0 ? "" : ", ") + fits[i].organisation->code + " (" +
              fits[i].organisation->name + ")";
    }
    return {.trouble = text + ". Geef de code."};
  }
  return {.code = fits.front().organisation->code};
}

/// A municipality of that name that ceased to exist before the day or begins after it, in a
/// sentence; empty when there is none.
std::string of_another_day(std::string_view typed, reference::Gazetteer const& gazetteer,
                           Date day) {
  for (auto const& each : gazetteer.find(typed, day)) {
    auto const* const known = each.organisation;
    if (known == nullptr || known->kind != OrganisationKind::municipality) continue;
    if (known->period.contains(day)) return {};
    if (day < known->period.from) {
      return known->name + " bestaat pas sinds " + dutch(known->period.from) + ".";
    }
    std::vector<std::string> names;
    auto const& atlas = *gazetteer.atlas();
    for (auto const& code : atlas.alive(known->code, day)) names.push_back(full_name(atlas, code));
    return known->name + " bestaat sinds " + dutch(known->period.to) + " niet meer" +
           (names.empty()
                ? "."
                : "; het gebied hoort op " + dutch(day) + " bij " + enumerated(names) + ".");
  }
  return {};
}

/// True when a province has that name and no municipality has.
bool names_province(std::string_view typed, reference::Gazetteer const& gazetteer, Date day) {
  return std::ranges::any_of(gazetteer.find(typed, day), [](Candidate const& each) {
    return each.organisation != nullptr && (each.how == How::exact || each.how == How::alias) &&
           each.organisation->kind == OrganisationKind::province;
  });
}

/// Reads one merger; keeps what is wrong.
class Reader {
 public:
  explicit Reader(reference::Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  ReadMerger read(TypedMerger const& typed) {
    auto const day = parse_date(typed.date);
    if (!day) {
      wrong("datum",
            typed.date.empty()
                ? "Vul de datum van de herindeling in, bijvoorbeeld 1-1-2019."
                : "„" + typed.date + "” is geen datum. Vul een datum in, bijvoorbeeld 1-1-2019.");
      return std::move(result_);
    }
    result_.scenario.date = *day;
    for (auto const& each : typed.parts) read_parts(each);
    auto const into = typed.into.empty() ? std::optional<std::string>{} : heir(typed.into, "naar");
    for (auto const& each : typed.municipalities) {
      auto const code = existing(each, "gemeente");
      if (code.empty() || result_.scenario.of(code) != nullptr) continue;
      if (!into) {
        wrong("naar", "Vul in naar welke gemeente het gebied gaat.");
        break;
      }
      // The one that takes in the others stays; abolished and instituted anew is said by parts.
      if (code == *into) continue;
      result_.scenario.territories.push_back({code, {{*into, Portion::whole}}});
    }
    result_.scenario = analysis::in_order(std::move(result_.scenario));
    if (!result_.troubles.empty()) return std::move(result_);
    for (auto const& each : analysis::faults(result_.scenario, *gazetteer_.atlas())) {
      wrong("gemeente", each);
    }
    return std::move(result_);
  }

 private:
  void wrong(std::string field, std::string text) {
    auto one = std::pair{std::move(field), std::move(text)};
    if (std::ranges::find(result_.troubles, one) == result_.troubles.end()) {
      result_.troubles.push_back(std::move(one));
    }
  }

  Date before() const { return result_.scenario.date - std::chrono::days{1}; }

  /// The code of a municipality of the day before; empty when there is none.
  std::string existing(std::string_view typed, std::string field) {
    auto found = municipality(typed, gazetteer_, before(), false);
    if (!found.trouble.empty()) {
      wrong(std::move(field), found.trouble);
    } else if (auto const other =
                   found.code.empty() ? of_another_day(typed, gazetteer_, before()) : std::string{};
               !other.empty()) {
      wrong(std::move(field), other + " Kies een andere gemeente of een andere datum.");
    } else if (found.code.empty()) {
      wrong(std::move(field), "We kennen geen gemeente met de naam „" + std::string{typed} +
                                  "” op de dag voor " + dutch(result_.scenario.date) +
                                  ". Controleer de spelling en de datum.");
    }
    return found.code;
  }

  /// The code of a municipality of the day, or the name of a new one.
  std::string heir(std::string_view typed, std::string field) {
    auto found = municipality(typed, gazetteer_, result_.scenario.date, true);
    if (!found.trouble.empty()) {
      wrong(std::move(field), found.trouble);
    } else if (found.code.empty() && names_province(typed, gazetteer_, result_.scenario.date)) {
      wrong(std::move(field), "„" + std::string{typed} +
                                  "” is een provincie. Kies een gemeente, of de naam van een "
                                  "nieuwe gemeente.");
    }
    return found.code.empty() ? std::string{typed} : found.code;
  }

  /// "Winsum=Het Hogeland (deel), Westerkwartier (deel)".
  void read_parts(std::string_view typed) {
    auto const sign = typed.find('=');
    auto const code =
        sign == std::string_view::npos ? "" : existing(trimmed(typed.substr(0, sign)), "gebied");
    std::string written = code;
    for (auto& part : at_commas(sign == std::string_view::npos ? "" : typed.substr(sign + 1))) {
      constexpr std::string_view mark = "(deel)";
      bool const partial = part.ends_with(mark) || part.ends_with('~');
      if (partial)
        part = trimmed(part.substr(0, part.size() - (part.back() == '~' ? 1 : mark.size())));
      written += "_" + heir(part, "gebied") + (partial ? "~" : "");
    }
    auto const territory = analysis::parse_territory(written);
    if (territory) {
      result_.scenario.territories.push_back(*territory);
    } else if (!code.empty() || sign == std::string_view::npos) {
      wrong("gebied", "„" + std::string{typed} +
                          "” kunnen we niet lezen. Schrijf het zo: Winsum=Het Hogeland (deel), "
                          "Westerkwartier (deel).");
    }
  }

  reference::Gazetteer const& gazetteer_;
  ReadMerger result_{};
};

}  // namespace

ReadMerger read_merger(TypedMerger const& typed, reference::Gazetteer const& gazetteer) {
  return Reader{gazetteer}.read(typed);
}

std::vector<std::string> about_new_names(Scenario const& scenario,
                                         reference::Gazetteer const& gazetteer) {
  std::vector<std::string> result;
  for (auto const& name : analysis::instituted(scenario, *gazetteer.atlas())) {
    if (gazetteer.atlas()->organisation(name) != nullptr) continue;
    std::vector<std::string> alike;
    for (auto const& each : gazetteer.nearest(name, scenario.date)) {
      if (each.organisation == nullptr || !each.alive) continue;
      if (each.organisation->kind != OrganisationKind::municipality) continue;
      if (std::ranges::find(alike, each.organisation->name) == alike.end()) {
        alike.push_back(each.organisation->name);
      }
    }
    auto const before = of_another_day(name, gazetteer, scenario.date);
    auto text = "Een gemeente „" + name + "” kennen we niet op " + dutch(scenario.date) +
                ": we rekenen met een nieuwe gemeente van die naam.";
    if (!before.empty()) text += " " + before;
    if (!alike.empty()) text += " De naam lijkt op " + enumerated(alike) + ". Bedoelt u die?";
    result.push_back(std::move(text));
  }
  return result;
}

std::vector<Scenario> known_mergers_named(std::string_view typed,
                                          reference::Gazetteer const& gazetteer) {
  auto result = analysis::known_mergers(*gazetteer.atlas());
  bool const year =
      typed.size() == 4 && typed.find_first_not_of("0123456789") == std::string_view::npos;
  if (year) {
    std::erase_if(result, [&](Scenario const& each) { return !iso(each.date).starts_with(typed); });
    return result;
  }
  std::vector<std::string> codes{analysis::lower(typed)};
  for (auto const& each : gazetteer.nearest(typed, Date{})) {
    if (each.organisation != nullptr) codes.push_back(each.organisation->code);
  }
  auto const changes = [&](Scenario const& each) {
    return std::ranges::any_of(codes, [&](auto const& code) { return each.of(code) != nullptr; });
  };
  auto const gains = [&](Scenario const& each) {
    return std::ranges::any_of(codes, [&](auto const& code) { return each.gains(code); });
  };
  // The one in which it ceased to exist goes before those in which it took in others.
  bool const ceased = std::ranges::any_of(result, changes);
  std::erase_if(result,
                [&](Scenario const& each) { return ceased ? !changes(each) : !gains(each); });
  return result;
}

std::vector<std::string> at_commas(std::string_view text) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= text.size();) {
    auto const end = std::min(text.find(',', at), text.size());
    if (auto part = trimmed(text.substr(at, end - at)); !part.empty()) {
      result.push_back(std::move(part));
    }
    at = end + 1;
  }
  return result;
}

}  // namespace verband::app
