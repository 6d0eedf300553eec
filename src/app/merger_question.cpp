// SPDX-License-Identifier: EUPL-1.2
#include "app/merger_question.hpp"

#include <algorithm>
#include <optional>

#include "analysis/lower.hpp"

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

  /// The code of a municipality of the day before; empty when there is none.
  std::string existing(std::string_view typed, std::string field) {
    auto found =
        municipality(typed, gazetteer_, result_.scenario.date - std::chrono::days{1}, false);
    if (!found.trouble.empty()) {
      wrong(std::move(field), found.trouble);
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
    if (!found.trouble.empty()) wrong(std::move(field), found.trouble);
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
