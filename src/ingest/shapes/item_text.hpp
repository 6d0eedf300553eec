// SPDX-License-Identifier: EUPL-1.2
// What an item of a list in running text says: its name, and what is told about it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/shapes/contents.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {

/// An item of a list by its mark: "- ", "• ", "3. ", "b) "; the mark is cut off.
bool item(Paragraph const& paragraph, std::string& text);

/// The name at the beginning of an item, and what is said after it. The first `lead` bytes stand
/// out from the rest: they are the name.
std::pair<std::string, std::string> name_and_rest(std::string const& text, std::size_t lead = 0);

/// A code for the legal form in brackets or behind a comma; cut off the name when `said` gets it.
/// `declared` are codes that the text explains itself.
bool code_in(std::string& name, std::string& said, std::span<std::string const> declared = {});

/// True for a line that begins with a name and the code of its legal form, and says more: "ROVA
/// (NV)
/// - afval".
bool coded_line(std::string_view line);

/// The number that a line begins with, as "3. GGD" and "3 GGD" do; 0 where it has none.
std::size_t number_of(std::string_view line);

/// A line of a legend: "GR = gemeenschappelijke regeling".
std::optional<std::pair<std::string, std::string>> legend(std::string_view text);

/// True for a name that begins with its legal form, or has a word that those of organisations have.
bool is_organisation(std::string_view name);

/// True for a line that may stand above any card and names nothing: "Algemeen", "Tabel 12".
bool says_nothing(std::string_view line);

/// "De regelingen voldoen aan deze eisen:": more than the name of what follows.
bool is_sentence(std::string_view text);

/// True for a text that tells something and names nothing: "De begroting komt naar de raad."
bool is_told(std::string_view text);

/// True for a text that is a legal form and nothing else: "Naamloze vennootschap".
bool is_form(std::string_view text);

/// True for a text that answers a question: "ja", "Nee", "ja, Wet veiligheidsregio's".
bool is_answer(std::string_view text);

/// What a sentence before a list says that its items are: "Zij doet mee aan de volgende
/// stichtingen:" gives "stichtingen"; the whole of it where it says that it does not ("stopt met
/// de volgende stichtingen:"). Nothing when its last words do not say that partnerships follow.
std::optional<std::string> announced(std::string_view sentence);

}  // namespace verband::ingest
