// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/atlas.hpp"
#include "resolve/tokens.hpp"

/// The words Dutch municipalities use around names, as tables that can be read and extended.
namespace verband::resolve {

/// A folded adjective ("groninger", "noordoost brabantse") and the place whose municipalities it
/// means; `tokens` is how many words it takes.
struct Adjective {
  std::string place{};
  std::size_t tokens{};
};

/// True for a word of the compass that may begin the name of a region: "noord", "midden".
bool direction(Tokens const& tokens, std::size_t i);

/// The adjective of a province, region or the country that stands at token i.
std::optional<Adjective> adjective(Tokens const& tokens, std::size_t i);

/// A word that says which kind of organisation the next name is: "gemeente", "provincies".
struct KindWord {
  OrganisationKind kind{};
  bool plural{};
};
std::optional<KindWord> kind_word(Tokens const& tokens, std::size_t i);

/// A word that says what kind of region the next name is: "politie-eenheid", "RMC-regio".
struct RegionWord {
  std::optional<GroupingKind> kind{};  // nothing = any region
  std::string_view division{};         // folded start of the division's name, or empty
  std::size_t tokens{};
  bool plural{};
};
std::optional<RegionWord> region_word(Tokens const& tokens, std::size_t i);

/// The body whose plural stands here: "Veiligheidsregio" for "veiligheidsregio's"; empty when none.
std::string_view body_of_plural(Tokens const& tokens, std::size_t i);

/// True for "gemeenten", "gemeentes", "gemeentebesturen".
bool municipalities_word(Tokens const& tokens, std::size_t i);
/// True for words of a place inside a municipality: "kern", "dorp", "wijk".
bool part_of_place(Tokens const& tokens, std::size_t i);
/// True for words that leave a list open: "o.a.", "diverse", "partners", "overige".
bool open_word(Tokens const& tokens, std::size_t i);
/// The number of tokens of words that say examples follow: "o.a.", "w.o.", "waaronder", "onder
/// wie"; 0 where none stand at i.
std::size_t example_words(Tokens const& tokens, std::size_t i);
/// True for "e.a.", "c.s.", "enz.", "etc.": marks behind a name that leave the list open.
bool open_end(Tokens const& tokens, std::size_t i);
/// The number of tokens of an institution of the State or the region that stands at i
/// ("openbaar ministerie"), or 0.
std::size_t institution(Tokens const& tokens, std::size_t i);
/// The number of tokens of a board of an organisation that stands at i ("colleges van
/// burgemeester en wethouders", "gedeputeerde staten"), or 0.
std::size_t board(Tokens const& tokens, std::size_t i);
/// True for a word that names a kind of party: "schoolbesturen", "woningcorporaties".
bool party_word(Tokens const& tokens, std::size_t i);
/// True for words with which the name of one organisation begins: "stichting", "dienst".
bool organisation_head(Tokens const& tokens, std::size_t i);
/// True for country names and marks that say a place lies abroad.
bool foreign_word(std::string_view folded);
/// True for words that only lead in or close a list: "deelnemers", "zijn", "samen".
bool filler(Tokens const& tokens, std::size_t i);
/// The codes, with blanks between, of the provinces that a word before "provincies" means
/// ("noordelijke"), or empty.
std::string_view provinces_of(std::string_view folded);
/// The code of the only water authority of a province, or empty where there are more.
std::string_view only_water_authority(std::string_view province);
/// The code of the province that a folded mark such as "nh", "limburg", "gld" stands for, or empty.
std::string_view province_mark(std::string_view folded);

}  // namespace verband::resolve
