// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/mirror.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// "tegenspraak", "gelijk", "door de tijd".
std::string_view word(analysis::Agreement agreement);

/// A kind of difference, as people choose and read it.
struct DifferenceGroup {
  analysis::Agreement agreement{};
  std::string_view key{};        // "tegenspraak", in an address and as an option
  std::string_view title{};      // "Tegenspraak"
  std::string_view explained{};  // a sentence
};
/// The kinds of difference, what needs eyes first.
std::span<DifferenceGroup const> difference_groups();
/// The kind with that key; nothing when it is unknown.
std::optional<analysis::Agreement> difference_kind(std::string_view key);
/// What a field of a mirror is called: "rechtsvorm", "deelnemer Haren".
std::string mirror_label(std::string_view field, Atlas const& atlas);
/// What a source says of a field, in words.
std::string mirror_value(std::string_view field, std::string_view says);
/// What a decision says: "„annex.txt” heeft gelijk: zie het besluit"; `right` is the title.
std::string decision(Ruling const& ruling, std::string_view right);
/// How a difference stands: "open", "beslist door …: …", "verklaard door de tijd".
std::string mirror_state(analysis::Agreement agreement, Ruling const* ruling,
                         std::string_view right);

/// Differences said together, with the name of what they are about where the sentence lacks it.
std::string said_in_full(analysis::SaidTogether const& said, Atlas const& atlas);

/// The mirror as rows: a field or a participant each, a column for each source.
Table mirror_rows(analysis::Mirror const& mirror, Atlas const& atlas);
/// Differences as rows: partnership, address, what differs, how, in a sentence, and how it stands.
Table difference_rows(std::span<analysis::MirrorDifference const> differences, Atlas const& atlas);

/// The sentence that says a list of differences is about the partnerships of one organisation.
std::string only_with(std::string_view name);
/// The same for a province.
std::string only_in(Organisation const& province);
/// The same for one kind of difference.
std::string only_kind(analysis::Agreement agreement);

/// Differences as a Word document (.docx); `limits` say in sentences which were asked for.
std::string differences_document(std::span<analysis::MirrorDifference const> differences,
                                 Snapshot const& snapshot, Date day,
                                 std::vector<std::string> const& limits);

/// The mirror, and differences, each as one JSON object (docs/handleiding.md).
std::string json(analysis::Mirror const& mirror, Atlas const& atlas, Date day);
std::string json(std::span<analysis::MirrorDifference const> differences, Date day);

}  // namespace verband::publish
