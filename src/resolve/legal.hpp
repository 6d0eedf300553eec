// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "model/interpretation.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Fills legal form and legal basis. What the nature cell says decides; where it says nothing the
/// form may follow from the name ("… N.V."), and the basis from the form.
void read_legal(Tokens const& nature, Date day, Interpretation& into);

/// The reason, and a doubt, where a column of legal forms says something in which no form, basis,
/// obligation or effect was read: "Grensverband". `head` stands above the column, `form` is the
/// cell.
void doubt_form(std::string_view head, std::string_view form, Interpretation& into);

/// Where the row and its name say nothing of the basis, what stands above the names may:
/// "Gemeenschappelijke regeling".
void read_basis_above(std::string_view name_head, Interpretation& into);

}  // namespace verband::resolve
