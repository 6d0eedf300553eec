// SPDX-License-Identifier: EUPL-1.2
#include "publish/office.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "publish/annex.hpp"
#include "publish/docx.hpp"
#include "publish/rows.hpp"
#include "publish/words.hpp"
#include "publish/xlsx.hpp"

namespace verband::publish {
namespace {

std::string title(AskedView const& asked) { return "Samenwerkingsverbanden op " + dutch(asked.on); }

std::string counted(std::size_t count) {
  return std::to_string(count) +
         (count == 1 ? " samenwerkingsverband." : " samenwerkingsverbanden.");
}

/// What was asked, a sentence each.
std::vector<std::string> question(std::size_t count, AskedView const& asked) {
  std::vector<std::string> result{counted(count)};
  if (auto const known = parse_iso_date(asked.known)) {
    result.push_back("Zoals het register het wist op " + dutch(*known) + ".");
  }
  for (auto const& each : asked.filters) result.push_back("Filter: " + each + ".");
  return result;
}

/// "Bijlage 2015 (Haren, 1 januari 2015): 20 samenwerkingsverbanden."
std::string source_line(Snapshot const& snapshot, std::string_view source, Reading const* reading,
                        std::size_t count) {
  auto const at = snapshot.sources.find(source);
  bool const titled = at != snapshot.sources.end() && !at->second.title.empty();
  std::string line = "Bron: " + (titled ? at->second.title : std::string{"zonder naam"});
  if (reading != nullptr) {
    auto const* const owner =
        snapshot.atlas == nullptr ? nullptr : snapshot.atlas->organisation(reading->owner);
    line += " (" + (owner == nullptr ? std::string{} : full_name(*owner) + ", ") +
            dutch(reading->reference_date);
    if (reading->format != "text") line += ", " + std::string{word_of_format(reading->format)};
    line += ")";
  }
  return line + ": " + counted(count);
}

/// Where it comes from and how sure it is, a sentence each.
std::vector<std::string> grounds(std::span<analysis::BeliefView const> beliefs,
                                 AskedView const& asked) {
  std::vector<std::string> result;
  struct Use {
    Reading const* reading{};
    std::size_t count{};
  };
  std::map<std::string_view, Use> sources;
  for (auto const& belief : beliefs) {
    auto& use = sources[belief.account->source];
    use.reading = belief.reading;
    ++use.count;
  }
  for (auto const& [source, use] : sources) {
    result.push_back(source_line(*asked.snapshot, source, use.reading, use.count));
  }
  std::ranges::sort(result);
  auto const presumed = std::ranges::count_if(
      beliefs, [](auto const& each) { return each.standing != analysis::Standing::stated; });
  if (presumed > 0) {
    result.push_back("Vermoed: " + counted(static_cast<std::size_t>(presumed)) +
                     " De bron spreekt over een andere dag; er is niets bekend van een wijziging.");
  }
  result.push_back(register_line(*asked.snapshot));
  return result;
}

}  // namespace

std::string workbook(std::span<analysis::BeliefView const> beliefs, AskedView const& asked) {
  Sheet sheet{.title = "Samenwerkingsverbanden",
              .notes = {title(asked) + "."},
              .table = register_rows(beliefs, *asked.snapshot->atlas)};
  for (auto& each : question(beliefs.size(), asked)) sheet.notes.push_back(std::move(each));
  for (auto& each : grounds(beliefs, asked)) sheet.notes.push_back(std::move(each));
  // Other columns of the sources come after ours and may have the same heads: the first one counts.
  auto const& head = sheet.table.head;
  sheet.kinds.assign(head.size(), ColumnKind::text);
  auto const declare = [&](std::string_view name, ColumnKind kind) {
    auto const at = std::ranges::find(head, name);
    if (at != head.end()) sheet.kinds[static_cast<std::size_t>(at - head.begin())] = kind;
  };
  declare("vermeld_op", ColumnKind::date);
  declare("bron_rij", ColumnKind::number);
  return xlsx({&sheet, 1});
}

std::string word_annex(std::span<analysis::BeliefView const> beliefs, AskedView const& asked) {
  auto intro = question(beliefs.size(), asked);
  intro.emplace_back("De tabel geeft de tekst zoals die in de bron staat.");
  return docx({.title = title(asked),
               .intro = std::move(intro),
               .table = annex_rows(beliefs),
               .notes = grounds(beliefs, asked)});
}

}  // namespace verband::publish
