// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "analysis/believed.hpp"

namespace verband::publish {

/// The IRI of an organisation: that of TOOI for an official code, else one of our own.
std::string organisation_iri(std::string_view code);

/// Beliefs about partnerships on a day as JSON-LD with its context inside: the W3C organisation
/// ontology, Dublin Core, PROV, and our own words for what those lack. A partnership is known by
/// `base_url` and its slug ("https://example.nl/samenwerking/"), or by its URN without a base.
std::string jsonld(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot,
                   Date day, std::string_view known, std::string_view base_url);

}  // namespace verband::publish
