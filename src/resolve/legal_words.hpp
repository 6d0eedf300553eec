// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/interpretation.hpp"
#include "resolve/phrases.hpp"

namespace verband::resolve {

inline constexpr auto egts = LegalForm::europese_groepering_voor_territoriale_samenwerking;
inline constexpr auto bgts = LegalForm::benelux_groepering_voor_territoriale_samenwerking;

/// The kind of law that a form belongs to; nothing for forms that say neither.
std::optional<LegalBasis> implied_basis(LegalForm form);

/// The words for a form, or for several private ones at once ("vennootschappen").
struct FormThere {
  std::optional<LegalForm> form{};
  std::size_t length{};
  std::optional<LegalBasis> basis() const {
    return form ? implied_basis(*form) : LegalBasis::private_law;
  }
};

/// The form whose words stand at token i, the longest; nothing when none does.
std::optional<FormThere> form_at(Tokens const& tokens, std::size_t i);

/// How many tokens at i say "gemeenschappelijke regeling" or "GR"; 0 when they do not.
std::size_t names_arrangement(Tokens const& tokens, std::size_t i);

/// Words that say of which law it is: "publiekrechtelijk", "Wgr"; "privaatrechtelijk". Where they
/// are said of something else ("publiekrechtelijke taak", "privaatrechtelijk contract") they do not
/// count.
std::optional<Hit> public_law_in(Tokens const& tokens);
std::optional<Hit> private_law_in(Tokens const& tokens);

/// The ways to write "gemeenschappelijke regeling".
std::span<std::string_view const> arrangement_phrases();

/// True when the words name a form, a kind of law or a gemeenschappelijke regeling.
bool names_law(Tokens const& tokens);

/// What people have together without a form of law: "bestuursovereenkomst", "regio-overleg".
std::optional<Hit> formless(Tokens const& tokens);

}  // namespace verband::resolve
