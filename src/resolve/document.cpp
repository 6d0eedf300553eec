// SPDX-License-Identifier: EUPL-1.2
#include "resolve/document.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/date.hpp"
#include "model/wording.hpp"
#include "resolve/dating.hpp"
#include "resolve/days.hpp"
#include "resolve/names.hpp"
#include "resolve/owner.hpp"
#include "resolve/row_text.hpp"
#include "resolve/window.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;

class Document {
 public:
  Document(Draft const& draft, std::vector<RowText> const& rows, Gazetteer const& gazetteer,
           Options const& options, std::vector<Finding>& findings)
      : draft_{draft}, rows_{rows}, gazetteer_{gazetteer}, options_{options}, findings_{findings} {}

  DocumentContext run() {
    names_ = names_in_rows(gazetteer_, rows_);
    context_.window = best_window(names_);
    date();
    impossible_days();
    owner();
    anachronisms();
    nobody_named();
    return std::move(context_);
  }

 private:
  void finding(Severity severity, std::string code, std::string detail, std::uint32_t row = 0) {
    findings_.push_back(
        {severity, std::move(code), row, row > 0 ? "participants" : "", {}, std::move(detail)});
  }

  std::string window_text() const {
    auto const& [from, to] = context_.window;
    std::string text = from == Date::min() ? "het begin van de gegevens" : dutch(from);
    return "van " + text + " tot " + (to == Date::max() ? "nu" : dutch(to));
  }

  void date() {
    if (options_.on) {
      context_.reference_date = *options_.on;
      context_.date_reason = "De datum is opgegeven.";
    } else {
      infer_date();
    }
    auto const day = context_.reference_date;
    if (names_.empty() || context_.window.contains(day)) return;
    auto gone = not_there(day);
    // "Capelle" is read as the living one that is called so for short: the day is not at fault
    bool const nobody = std::ranges::none_of(gone, &NotThere::told);
    if (nobody && !gone.empty()) return;
    std::erase_if(gone, [](NotThere const& each) { return !each.told; });
    if (gone.size() == 1) return;  // the anachronism says it
    constexpr std::size_t most = 5;
    std::vector<std::string> names;
    for (auto const& each : gone) {
      if (names.size() < most) names.push_back(each.one->name);
    }
    if (gone.size() > most) names.push_back("nog " + std::to_string(gone.size() - most));
    std::string because;
    if (!names.empty())
      because = " Toen bestond" + std::string{names.size() == 1 ? "" : "en"} +
                " niet: " + enumerated(names) + ".";
    finding(Severity::doubt, "date-outside-window",
            "De genoemde gemeenten bestonden samen " + window_text() + "; de datum " + dutch(day) +
                " ligt daarbuiten." + because);
  }

  /// A municipality that is named and did not exist on the day, and whether that is told of it.
  struct NotThere {
    Organisation const* one{};
    NamedInRows const* named{};
    bool told{};
  };
  std::vector<NotThere> not_there(Date day) const {
    std::vector<NotThere> found;
    for (auto const& [name, each] : names_) {
      if (each.alive(day)) continue;
      // "Hoogezand" was a municipality once and is now short for one that lives
      auto const last = std::ranges::max_element(
          each.bearers, {}, [](Organisation const* one) { return one->period.to; });
      // a name that nobody has had for ages is that of another, or is told of the participant
      bool const told = !each.region && (*last)->period.to > day - ages &&
                        living(gazetteer_, name, day) == nullptr;
      found.push_back({*last, &each, told});
    }
    return found;
  }

  void infer_date() {
    auto const found = date_of({.draft = draft_,
                                .rows = rows_,
                                .title = options_.title,
                                .today = options_.today,
                                .window = context_.window,
                                .loose = loose_windows(names_, context_.window)});
    context_.reference_date = found.day;
    context_.date_reason = found.reason;
    bool const sure = found.code == "date-inferred";
    finding(
        sure ? Severity::note : Severity::doubt, std::string{found.code},
        dutch(found.day) + ": " + found.reason + " Geef een andere datum op als dit niet klopt.");
  }

  void impossible_days() {
    if (options_.on) return;
    for (auto const& [text, where] : {std::pair{draft_.preamble, "het document"},
                                      {with_days(options_.title), "de naam van het bestand"}}) {
      auto const day = impossible_day(text);
      if (day.empty()) continue;
      finding(Severity::doubt, "date-impossible",
              "„" + day + "” in " + where + " is geen dag die bestaat. Gelezen is " +
                  dutch(context_.reference_date) + "; geef de goede datum op.");
    }
  }

  void owner() {
    auto const& atlas = *gazetteer_.atlas();
    if (!options_.owner.empty()) {
      context_.owner = options_.owner;
      context_.owner_reason = "De eigenaar is opgegeven.";
      auto const* const one = atlas.organisation(options_.owner);
      if (one != nullptr && !one->period.contains(context_.reference_date)) {
        finding(Severity::doubt, "owner-not-alive",
                one->name + " bestond niet op " + dutch(context_.reference_date) +
                    ". Controleer de datum.");
      }
      return;
    }
    if (draft_.national) {
      context_.owner_reason = "Een lijst van het hele land is niet van één gemeente.";
      return;
    }
    OwnerClues clues{
        .draft = draft_, .rows = rows_, .title = options_.title, .day = context_.reference_date};
    for (auto const& [name, each] : names_) clues.named[name] = each.rows.size();
    auto const found = owner_of(clues, gazetteer_);
    context_.owner = found.code;
    context_.owner_reason = found.reason;
    if (found.code.empty()) {
      finding(Severity::doubt, "owner-unknown",
              found.reason +
                  " Geef de gemeente, de provincie of het waterschap op; nu is die nergens als "
                  "deelnemer aangenomen.");
      return;
    }
    finding(found.by_file || found.rival ? Severity::doubt : Severity::note,
            found.by_file ? "owner-from-title" : "owner-inferred",
            found.reason + " Geef op van wie het is als dit niet klopt.");
  }

  void anachronisms() {
    auto const day = context_.reference_date;
    for (auto const& [one, named, told] : not_there(day)) {
      if (!told) continue;
      bool const early = day < one->period.from;
      std::string const detail =
          one->name + (early ? " bestond nog niet op " : " bestond niet meer op ") + dutch(day) +
          (early ? " (pas vanaf " + dutch(one->period.from) + ")."
                 : " (tot " + dutch(one->period.to) + ").");
      for (auto const row : named->rows) {
        context_.anachronisms.push_back({one->code, one->name, row, detail});
        finding(Severity::doubt, "anachronism", detail, row);
      }
    }
  }

  // No row says who takes part: said once, not of each row.
  void nobody_named() {
    if (names_participants(rows_) || rows_.empty() || draft_.national) return;
    auto const* const one = gazetteer_.atlas()->organisation(context_.owner);
    auto const assumed =
        one == nullptr ? "Er is niemand aangenomen."
                       : "Alleen " + one->name + " is aangenomen, omdat het haar overzicht is.";
    finding(Severity::doubt, "no-participants",
            "Geen rij zegt wie er meedoet. " + assumed + " Vul de deelnemers aan.");
  }

  Draft const& draft_;
  std::vector<RowText> const& rows_;
  Gazetteer const& gazetteer_;
  Options const& options_;
  std::vector<Finding>& findings_;
  NamesInRows names_{};
  DocumentContext context_{};
};

}  // namespace

DocumentContext read_document(Draft const& draft, std::vector<RowText> const& rows,
                              Gazetteer const& gazetteer, Options const& options,
                              std::vector<Finding>& findings) {
  return Document{draft, rows, gazetteer, options, findings}.run();
}

}  // namespace verband::resolve
