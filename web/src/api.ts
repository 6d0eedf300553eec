// SPDX-License-Identifier: EUPL-1.2
// Made from api/openapi.yaml by tests/api/generate.mjs; not to be changed by hand.
export interface paths {
    "/samenwerkingsverbanden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Samenwerkingsverbanden op een dag
         * @description Alle samenwerkingsverbanden die op de dag `op` bekend zijn en aan alle filters voldoen, op naam.
         */
        get: operations["samenwerkingsverbanden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samenwerkingsverbanden/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén samenwerkingsverband op een dag
         * @description Alles wat bekend is: wat de bron zegt, wat daaruit is opgemaakt en waarom, wie meedoen, waar bronnen elkaar tegenspreken, waar aan wordt getwijfeld, en elke cel zoals gelezen.
         */
        get: operations["samenwerkingsverband"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samenwerkingsverbanden/{id}/spiegel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat elke bron over een samenwerkingsverband zegt
         * @description De bronnen naast elkaar: van elke bron de rij die het dichtst bij `op` ligt, per onderdeel en per deelnemer wat zij zegt, of dat gelijk is, en wat een verschil verklaart. Niets zeggen is geen tegenspraak.
         */
        get: operations["spiegel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisaties met een code
         * @description Alle organisaties uit de naslaggegevens, ook die niet meer of nog niet bestaan op de dag `op`, op code.
         */
        get: operations["organisaties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisaties/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén organisatie door de tijd
         * @description Ook een organisatie die niet meer bestaat. `geworden` zegt wat ervan is geworden op de dag `op`.
         */
        get: operations["organisatie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deelnames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wie aan welk samenwerkingsverband deelneemt
         * @description Eén rij voor elke organisatie in elk samenwerkingsverband op de dag `op`, op naam van het samenwerkingsverband.
         */
        get: operations["deelnames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/beleidsterreinen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De beleidsterreinen van de TOP-lijst
         * @description Met het aantal samenwerkingsverbanden op de dag `op`. Een samenwerkingsverband over alle beleidsterreinen telt overal mee; wat onder een beleidsterrein valt, telt daar ook mee.
         */
        get: operations["beleidsterreinen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bronnen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De documenten waar het register op steunt
         * @description Alle bronnen die iedereen mag zien, op id.
         */
        get: operations["bronnen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bronnen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén bron
         * @description De gelezen rijen: elke cel met haar plaats in het document, wat er is hersteld en waar aan wordt getwijfeld. Van een openbare bron ook de tekst zelf.
         */
        get: operations["bron"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wijzigingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er in het register veranderde
         * @description De oudste eerst. Onthoud de hoogste `revisie` die u zag, en vraag de volgende keer met `vanaf` vanaf één hoger. Met `bekend` alleen wat er toen al was; `op` maakt hier geen verschil. Namen van personen staan er niet in.
         */
        get: operations["wijzigingen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deze beschrijving als JSON
         * @description Zonder sleutel op te halen.
         */
        get: operations["openapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deze beschrijving als YAML
         * @description Zonder sleutel op te halen.
         */
        get: operations["openapiYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date
         * @description Een dag, als jaar-maand-dag
         */
        Dag: string;
        /**
         * Format: date
         * @description Een dag, of null
         */
        DagOfNiets: string | null;
        /**
         * @description De code van een organisatie, voor altijd dezelfde
         * @example gm0014
         */
        Code: string;
        /**
         * Format: uri-reference
         * @description Een adres op deze website. De dagen van de vraag staan erin.
         */
        Adres: string;
        /** @description SHA-256 van de bytes van het document */
        Sha256: string;
        /**
         * @description Hoe zeker het is op de gevraagde dag
         * @enum {string}
         */
        Stand: "vermeld" | "vermoed" | "verwacht";
        /** @enum {string} */
        Grondslag: "niet-vermeld" | "publiekrechtelijk" | "privaatrechtelijk";
        /** @enum {string} */
        Rechtsvorm: "openbaar-lichaam" | "bedrijfsvoeringsorganisatie" | "gemeenschappelijk-orgaan" | "centrumregeling" | "regeling-zonder-meer" | "vereniging" | "stichting" | "naamloze-vennootschap" | "besloten-vennootschap" | "cooperatie" | "commanditaire-vennootschap" | "vennootschap-onder-firma" | "maatschap" | "convenant" | "europese-groepering-voor-territoriale-samenwerking" | "benelux-groepering-voor-territoriale-samenwerking" | "europese-vennootschap" | "europees-economisch-samenwerkingsverband" | "onderlinge-waarborgmaatschappij";
        /** @description De rechtsvorm; null als de bron er geen noemt */
        RechtsvormOfNiets: components["schemas"]["Rechtsvorm"] | null;
        /** @enum {string} */
        Niveau: "uitvoering" | "beleid";
        /** @enum {string} */
        Verplichting: "niet-vermeld" | "vrijwillig" | "deels-verplicht" | "verplicht";
        /** @enum {string} */
        Werking: "niet-vermeld" | "adviserend" | "adviserend-maar-kaderstellend" | "kaderstellend" | "bindend";
        /** @enum {string} */
        Status: "actief" | "in-oprichting" | "wordt-opgeheven" | "opgeheven";
        /** @enum {string} */
        Rol: "deelnemer" | "centrumgemeente" | "contactgemeente" | "partner" | "toezichthouder";
        /**
         * @description Hoe we weten dat iemand meedoet
         * @enum {string}
         */
        Hoe: "genoemd" | "volgens-een-regel" | "volgens-een-aantal" | "eigen-gemeente";
        /** @enum {string} */
        SoortOrganisatie: "gemeente" | "provincie" | "waterschap" | "samenwerkingsorganisatie" | "landelijke-organisatie" | "andere-organisatie";
        /**
         * @description Wat een kolom van een bron zegt
         * @enum {string}
         */
        Kolom: "naam" | "waarom" | "wie" | "wat" | "hoe" | "rechtsvorm" | "andere-kolom";
        /** @description Wat er mis is (RFC 9457) */
        Probleem: {
            status: number;
            title: string;
            detail: string;
            /** @description Alle parameters die niet kloppen */
            fouten?: {
                parameter: string;
                melding: string;
            }[];
        };
        /** @description De vraag die is beantwoord */
        Vraag: {
            op: components["schemas"]["Dag"];
            bekend: components["schemas"]["DagOfNiets"];
            /** @description Het nummer van de laatste wijziging van het register die meetelt */
            revisie: number;
        };
        /** @description Een deel van een lijst */
        Lijst: components["schemas"]["Vraag"] & {
            /** @description Hoeveel er zijn in de hele lijst */
            totaal: number;
            /**
             * Format: uri-reference
             * @description Het adres van het volgende deel; null bij het laatste
             */
            volgende: string | null;
        };
        OrganisatieVerwijzing: {
            code: components["schemas"]["Code"];
            naam: string;
            url: components["schemas"]["Adres"];
        };
        OrganisatieOfNiets: components["schemas"]["OrganisatieVerwijzing"] | null;
        BronVerwijzing: {
            id: components["schemas"]["Sha256"];
            titel: string;
            url: components["schemas"]["Adres"];
        };
        SamenwerkingsverbandVerwijzing: {
            uri: components["schemas"]["Uri"];
            slug: string;
            naam: string;
            url: components["schemas"]["Adres"];
        };
        /** @description Het vaste kenmerk van een samenwerkingsverband, voor altijd */
        Uri: string;
        /** @description Een begrip uit een lijst van onderwerpen */
        Begrip: {
            id: string;
            naam: string;
        };
        /** @description Wat de bron zegt, in haar eigen woorden; null als zij er niets over zegt */
        Vermeld: {
            waarom: string | null;
            wie: string | null;
            wat: string | null;
            hoe: string | null;
            rechtsvorm: string | null;
            andereKolommen: {
                kop: string | null;
                tekst: string;
            }[];
        };
        /** @description Wat uit de bron is opgemaakt */
        Kenmerken: {
            grondslag: components["schemas"]["Grondslag"];
            rechtsvorm: components["schemas"]["RechtsvormOfNiets"];
            /** @description Beleid, uitvoering of allebei */
            niveaus: components["schemas"]["Niveau"][];
            verplichting: components["schemas"]["Verplichting"];
            werking: components["schemas"]["Werking"];
            status: components["schemas"]["Status"];
            /** @description Het gaat over alle beleidsterreinen */
            alleBeleidsterreinen: boolean;
            beleidsterreinen: components["schemas"]["Begrip"][];
        };
        SamenwerkingsverbandKop: {
            uri: components["schemas"]["Uri"];
            slug: string;
            naam: string;
            afkorting: string | null;
            url: components["schemas"]["Adres"];
            pagina: components["schemas"]["Adres"];
            stand: components["schemas"]["Stand"];
            /** @description Of de samenwerking op de gevraagde dag bestond; anders was zij gestopt of nog niet begonnen */
            vanKracht: boolean;
            /**
             * Format: date
             * @description De eerste dag van de periode die de bron geeft; null als de bron dat niet zegt
             */
            geldigVan: string | null;
            /**
             * Format: date
             * @description De dag waarop de periode eindigt; die dag hoort er niet meer bij
             */
            geldigTot: string | null;
            /** @description Nummers in landelijke registers: roo:… (register van overheidsorganisaties) en TOOI-codes van het orgaan */
            officieleKenmerken: string[];
            /**
             * Format: date
             * @description De dag waarover de bron spreekt
             */
            waargenomenOp: string;
            bron: components["schemas"]["BronVerwijzing"];
            rij: number;
            bladzijde: number;
            vermeld: components["schemas"]["Vermeld"];
        };
        SamenwerkingsverbandRij: components["schemas"]["SamenwerkingsverbandKop"] & components["schemas"]["Kenmerken"] & {
            deelnemerCodes: components["schemas"]["Code"][];
            aantalDeelnemers: number;
            /** @description Op hoeveel punten een andere bron iets anders zegt */
            aantalTegenspraken: number;
        };
        Samenwerkingsverbanden: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["SamenwerkingsverbandRij"][];
        };
        /** @description Wat uit de bron is opgemaakt, met per veld de reden */
        Conclusies: components["schemas"]["Kenmerken"] & {
            /** @description Woorden waarbij geen beleidsterrein past */
            zonderBeleidsterrein: string[];
            /** @description Taakvelden van de begroting (Iv3) */
            taakvelden: components["schemas"]["Begrip"][];
            taken: string[];
            /** @description De naam van het samenwerkingsverband waar dit onder valt */
            valtOnder: string | null;
            voorbereidMet: components["schemas"]["OrganisatieVerwijzing"][];
            /** @description Organisaties die buiten de cel van de deelnemers staan */
            ookGenoemd: string[];
            redenen: components["schemas"]["Reden"][];
        };
        Reden: {
            veld: string;
            reden: string;
        };
        Deelnemer: {
            code: components["schemas"]["Code"];
            naam: string;
            url: components["schemas"]["Adres"];
            rol: components["schemas"]["Rol"];
            hoe: components["schemas"]["Hoe"];
            stand: components["schemas"]["Stand"];
            /** @description De deelnemer die niet meer bestaat en die deze opvolgt */
            inPlaatsVan: components["schemas"]["OrganisatieOfNiets"];
            reden: string;
        };
        /** @description Deelnemer volgens de ene lezing, niet volgens de andere */
        MogelijkeDeelnemer: {
            code: components["schemas"]["Code"];
            naam: string;
            url: components["schemas"]["Adres"];
            rol: components["schemas"]["Rol"];
            hoe: components["schemas"]["Hoe"];
            reden: string;
        };
        /** @description Een deel van de cel dat geen organisatie met een code is */
        ZonderCode: {
            tekst: string;
            /** @enum {string} */
            soort: "soort-partij" | "open-omschrijving" | "organisatie-zonder-code" | "buiten-nederland" | "meer-dan-een-mogelijk" | "niet-begrepen";
            reden: string;
        };
        /** @description Een omschrijving die voor organisaties staat, zoals „alle Groninger gemeenten” */
        Regel: {
            tekst: string;
            /** @enum {string} */
            soort: "alle-gemeenten" | "gemeenten-van-een-groep" | "enkele-gemeenten-van-een-groep" | "aantal-gemeenten" | "streek";
            groep: {
                sleutel: string;
                naam: string | null;
            } | null;
            verwachtAantal: number | null;
            behalve: components["schemas"]["OrganisatieVerwijzing"][];
            reden: string;
        };
        /** @description Een variant in dezelfde rij, met wie daar ook aan meedoen */
        Variant: {
            naam: string;
            /** @description Codes, of de woorden van de rij als er geen code is */
            deelnemers: string[];
            reden: string;
        };
        /** @description Een rij van een bron over dit samenwerkingsverband */
        Vermelding: {
            bron: components["schemas"]["BronVerwijzing"];
            /** @description De gemeente van wie de bron is */
            eigenaar: components["schemas"]["OrganisatieOfNiets"];
            rij: number;
            bladzijde: number;
            waargenomenOp: components["schemas"]["Dag"];
            naam: string;
            /** @description Hiervan gaat dit antwoord uit */
            gevolgd: boolean;
        };
        /** @description Een andere bron zegt iets anders */
        Tegenspraak: {
            bron: components["schemas"]["BronVerwijzing"] | null;
            rij: number | null;
            veld: string;
            hier: string[];
            daar: string[];
            tekst: string;
        };
        /** @description Een cel zoals gelezen */
        Cel: {
            veld: components["schemas"]["Kolom"];
            kop: string | null;
            tekst: string;
            zekerheid: number;
            plaats: components["schemas"]["Plaats"];
            herstellingen: components["schemas"]["Herstelling"][];
            twijfels: string[];
        };
        Herstelling: {
            /** @enum {string} */
            soort: "valse-spatie" | "regels-samengevoegd" | "afbreekstreepje" | "tekencodering";
            /** @description Zoals het er stond */
            voor: string;
            /** @description Zoals het is gelezen */
            na: string;
            reden: string;
            begin: number;
            einde: number;
        };
        /** @description Waar een cel in het document staat */
        Plaats: components["schemas"]["PlaatsInTekst"] | components["schemas"]["PlaatsOpBladzijde"] | components["schemas"]["PlaatsInRekenblad"] | components["schemas"]["PlaatsInKnoop"];
        PlaatsInTekst: {
            /** @constant */
            soort: "tekst";
            /** @description Bytes van het document, van begin tot (niet tot en met) einde */
            stukken: {
                begin: number;
                einde: number;
            }[];
        };
        PlaatsOpBladzijde: {
            /** @constant */
            soort: "bladzijde";
            /** @description In punten (1/72 inch) vanaf linksboven; meer dan één als een cel over bladzijden loopt */
            vakken: {
                bladzijde: number;
                links: number;
                boven: number;
                rechts: number;
                onder: number;
            }[];
        };
        PlaatsInRekenblad: {
            /** @constant */
            soort: "rekenblad";
            blad: string;
            rij: number;
            kolom: number;
            /** @description Hoeveel rijen de cel beslaat */
            rijen: number;
            /** @description Hoeveel kolommen de cel beslaat */
            kolommen: number;
        };
        PlaatsInKnoop: {
            /** @constant */
            soort: "knoop";
            pad: string;
        };
        Spiegel: {
            op: components["schemas"]["Dag"];
            uri: string;
            /** @description De bronnen, de oudste eerst. De lijsten `zegt` staan in deze volgorde. */
            bronnen: {
                id: string;
                titel: string;
                peildatum: components["schemas"]["Dag"];
                rij: number;
                officieleKenmerken: string[];
            }[];
            onderdelen: {
                onderdeel: string;
                zegt: (string | null)[];
                vergelijking: components["schemas"]["Vergelijking"];
                uitleg: string;
                /** @description Leeg, open, verklaard door de tijd, of beslist met de reden. */
                stand: string;
            }[];
            deelnemers: {
                code: string;
                naam: string;
                /** @description Per bron de codes die zij noemt; meer dan één als gemeenten later samengingen. */
                zegt: string[][];
                vergelijking: components["schemas"]["Vergelijking"];
                uitleg: string;
                stand: string;
            }[];
        };
        /**
         * @description Hoe bronnen zich tot elkaar verhouden
         * @enum {string}
         */
        Vergelijking: "staat in één bron" | "gelijk" | "andere woorden" | "door de tijd" | "verschilt, van een andere dag" | "niet te vergelijken" | "tegenspraak";
        Samenwerkingsverband: components["schemas"]["Vraag"] & components["schemas"]["SamenwerkingsverbandKop"] & {
            andereNamen: string[];
            geschiedenis: components["schemas"]["Adres"];
            conclusies: components["schemas"]["Conclusies"];
            deelnemers: components["schemas"]["Deelnemer"][];
            mogelijkeDeelnemers: components["schemas"]["MogelijkeDeelnemer"][];
            /** @description Wat anders is doordat u naar een andere dag vraagt */
            opmerkingen: string[];
            zonderCode: components["schemas"]["ZonderCode"][];
            regels: components["schemas"]["Regel"][];
            varianten: components["schemas"]["Variant"][];
            vermeldingen: components["schemas"]["Vermelding"][];
            tegenspraken: components["schemas"]["Tegenspraak"][];
            twijfels: components["schemas"]["Reden"][];
            cellen: components["schemas"]["Cel"][];
        };
        Deelname: {
            samenwerkingsverband: components["schemas"]["SamenwerkingsverbandVerwijzing"];
            organisatie: components["schemas"]["OrganisatieVerwijzing"];
            rol: components["schemas"]["Rol"];
            hoe: components["schemas"]["Hoe"];
            stand: components["schemas"]["Stand"];
            inPlaatsVan: components["schemas"]["OrganisatieOfNiets"];
            reden: string;
            bron: components["schemas"]["BronVerwijzing"];
            rij: number;
            waargenomenOp: components["schemas"]["Dag"];
        };
        Deelnames: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["Deelname"][];
        };
        OrganisatieGegevens: {
            code: components["schemas"]["Code"];
            soort: components["schemas"]["SoortOrganisatie"];
            naam: string;
            /** @description Met het woord ervoor als dat nodig is, „provincie Groningen” */
            volledigeNaam: string;
            officieleNaam: string | null;
            afkorting: string | null;
            provincie: components["schemas"]["OrganisatieOfNiets"];
            /**
             * Format: date
             * @description De eerste dag; null als die niet bekend is
             */
            van: string | null;
            /**
             * Format: date
             * @description De eerste dag dat de organisatie niet meer bestond; null als zij nog bestaat
             */
            tot: string | null;
            /** @description Of de organisatie bestaat op de dag `op` */
            actief: boolean;
            aantalSamenwerkingsverbanden: number;
            url: components["schemas"]["Adres"];
            pagina: components["schemas"]["Adres"];
        };
        OrganisatieRij: components["schemas"]["OrganisatieGegevens"];
        Organisaties: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["OrganisatieRij"][];
        };
        Opvolger: {
            code: components["schemas"]["Code"];
            naam: string;
            url: components["schemas"]["Adres"];
            /** @description Alleen een deel van het gebied ging daarheen */
            gedeeltelijk: boolean;
        };
        Organisatie: components["schemas"]["Vraag"] & components["schemas"]["OrganisatieGegevens"] & {
            andereNamen: string[];
            voorgangers: components["schemas"]["OrganisatieVerwijzing"][];
            opvolgers: components["schemas"]["Opvolger"][];
            /** @description Wat ervan is geworden op de dag `op`: de organisatie zelf als zij dan bestaat, anders haar opvolgers; leeg als zij nog niet bestaat of de opvolgers niet bekend zijn */
            geworden: components["schemas"]["OrganisatieVerwijzing"][];
            ligging: {
                lengtegraad: number;
                breedtegraad: number;
            } | null;
            samenwerkingsverbanden: components["schemas"]["Adres"];
            deelnames: components["schemas"]["Adres"];
        };
        Beleidsterrein: {
            id: string;
            slug: string;
            naam: string;
            hoortBij: components["schemas"]["Begrip"] | null;
            aantalSamenwerkingsverbanden: number;
            samenwerkingsverbanden: components["schemas"]["Adres"];
            pagina: components["schemas"]["Adres"];
        };
        Beleidsterreinen: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["Beleidsterrein"][];
        };
        BronGegevens: {
            id: components["schemas"]["Sha256"];
            titel: string;
            /** @description Aantal bytes */
            grootte: number;
            /**
             * @description Wat iedereen mag zien, de cellen zoals gelezen of het hele document
             * @enum {string}
             */
            zichtbaarheid: "cellen" | "openbaar";
            /** @description De reden waarom het document en zijn tekst voorgoed zijn verwijderd */
            verwijderd: string | null;
            eigenaar: components["schemas"]["OrganisatieOfNiets"];
            /**
             * Format: date
             * @description De dag waarover het document spreekt
             */
            peildatum: string | null;
            aantalRijen: number;
            url: components["schemas"]["Adres"];
            pagina: components["schemas"]["Adres"];
        };
        BronRij: components["schemas"]["BronGegevens"];
        Bronnen: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["BronRij"][];
        };
        /** @description Hoe het document is gelezen */
        Lezing: {
            /**
             * @description Het programma dat de tekst uit het document haalde
             * @enum {string}
             */
            soortTekst: "pdfbox-of-tika" | "pdftotext" | "pdftotext-layout" | "onbekend";
            /** @description De gelezen tabel geeft, opnieuw opgemaakt, precies dit document */
            bewezen: boolean;
            /** @description De uitgave van de naslaggegevens */
            naslaggegevens: string;
            /** @description Wanneer alle genoemde gemeenten samen bestonden */
            bestondenSamen: {
                van: components["schemas"]["DagOfNiets"];
                tot: components["schemas"]["DagOfNiets"];
            };
            kolommen: {
                veld: components["schemas"]["Kolom"];
                kop: string | null;
            }[];
            bevindingen: components["schemas"]["Bevinding"][];
        };
        /** @description Wat opviel bij het lezen */
        Bevinding: {
            /** @enum {string} */
            ernst: "let-op" | "twijfel" | "probleem";
            code: string;
            rij: number | null;
            veld: string | null;
            tekst: string;
        };
        Rij: {
            rij: number;
            bladzijde: number;
            samenwerkingsverband: components["schemas"]["SamenwerkingsverbandVerwijzing"] | null;
            cellen: components["schemas"]["Cel"][];
        };
        Bron: components["schemas"]["Vraag"] & components["schemas"]["BronGegevens"] & {
            lezing: components["schemas"]["Lezing"] | null;
            rijen: components["schemas"]["Rij"][];
            /** @description De tekst van een openbare bron; null als het document zelf niet openbaar is */
            document: string | null;
        };
        Wijziging: {
            revisie: number;
            /**
             * Format: date-time
             * @description Het moment in UTC
             */
            vastgelegdOp: string;
            /**
             * @description `ingetrokken`: een bron die openbaar was, is dat niet meer. Gooi weg wat u van haar bewaarde. Wat eerder over haar in deze lijst stond, staat er niet meer in; `geraakt` noemt alleen de bron.
             * @enum {string}
             */
            soort: "naslaggegevens" | "import" | "oordeel" | "bron" | "verwijdering" | "ongedaan-gemaakt" | "herindeling" | "indeling" | "ingetrokken";
            samenvatting: string;
            reden: string;
            maaktOngedaan: number | null;
            ongedaanGemaaktDoor: number | null;
            /** @description Wat is veranderd. Het id van een bron is haar SHA-256, dat van een samenwerkingsverband zijn uri; de andere zijn van het register zelf. */
            geraakt: {
                /** @enum {string} */
                soort: "naslaggegevens" | "bron" | "lezing" | "vermelding" | "oordeel" | "samenwerkingsverband" | "deelname-wijziging" | "oordeel-over-twee" | "besluit-over-tegenspraak" | "indeling";
                id: string;
            }[];
        };
        Wijzigingen: components["schemas"]["Lijst"] & {
            resultaten: components["schemas"]["Wijziging"][];
        };
    };
    responses: {
        /** @description Dit samenwerkingsverband bleek hetzelfde als een ander; daar staat het */
        Elders: {
            headers: {
                "API-Version": components["headers"]["Versie"];
                Location: components["headers"]["Adres"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description U heeft dit antwoord al (If-None-Match) */
        NietGewijzigd: {
            headers: {
                "API-Version": components["headers"]["Versie"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Een of meer parameters kloppen niet; alle fouten staan erin */
        OngeldigeVraag: {
            headers: {
                "API-Version": components["headers"]["Versie"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 400,
                 *       "title": "Ongeldige vraag",
                 *       "detail": "Een of meer parameters kloppen niet.",
                 *       "fouten": [
                 *         {
                 *           "parameter": "limiet",
                 *           "melding": "„0” kan hier niet. Geef een heel getal van 1 tot en met 100."
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Dit staat niet in het register */
        NietGevonden: {
            headers: {
                "API-Version": components["headers"]["Versie"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 404,
                 *       "title": "Niet gevonden",
                 *       "detail": "De bron „00000000” staat niet in het register."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Iets anders: de methode kan niet (405), het adres is te lang (414), er ging iets mis bij ons (500), of het register van die dag is nog niet klaar (503, met Retry-After) */
        Fout: {
            headers: {
                "API-Version": components["headers"]["Versie"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
    };
    parameters: {
        /**
         * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
         * @example 2015-01-01
         */
        op: components["schemas"]["Dag"];
        /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
        bekend: components["schemas"]["Dag"];
        /** @description Hoeveel er ten hoogste in een deel staan. */
        limiet: number;
        /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
        cursor: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description De versie van de API
         * @example 1.0.0
         */
        Versie: string;
        /** @description Kenmerk van dit antwoord; stuur het mee in If-None-Match */
        ETag: string;
        /** @description Het adres van het volgende deel, met rel="next"; ontbreekt bij het laatste deel */
        Volgende: string;
        /** @description Waar het staat */
        Adres: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    samenwerkingsverbanden: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /**
                 * @description Woorden die allemaal voorkomen in de tekst van de bron, een andere naam of de namen van deelnemers.
                 * @example onderwijs
                 */
                q?: string;
                /**
                 * @description Id of slug van een beleidsterrein van de TOP-lijst. Wat eronder valt, telt mee. Mag vaker (of).
                 * @example [
                 *       "recreatie"
                 *     ]
                 */
                beleidsterrein?: string[];
                /** @description Publiekrechtelijk of privaatrechtelijk. Mag vaker (of). */
                grondslag?: components["schemas"]["Grondslag"][];
                /** @description De rechtsvorm, als de bron die noemt. Mag vaker (of). */
                rechtsvorm?: components["schemas"]["Rechtsvorm"][];
                /** @description Of meedoen verplicht is. Mag vaker (of). */
                verplichting?: components["schemas"]["Verplichting"][];
                /** @description De status van het samenwerkingsverband. Mag vaker (of). */
                status?: components["schemas"]["Status"][];
                /**
                 * @description Code van een organisatie die meedoet. Bestaat zij niet meer op de dag `op`, dan telt ook wat ervan is geworden. Mag vaker (of).
                 * @example [
                 *       "gm0017"
                 *     ]
                 */
                deelnemer?: components["schemas"]["Code"][];
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "op": "2015-01-01",
                     *       "bekend": null,
                     *       "revisie": 2,
                     *       "totaal": 1,
                     *       "volgende": null,
                     *       "resultaten": [
                     *         {
                     *           "uri": "urn:uuid:fe0d4a33-21eb-41ab-b594-298d95aff86c",
                     *           "slug": "geo-park",
                     *           "naam": "GEO-park",
                     *           "afkorting": null,
                     *           "url": "https://example.org/v1/samenwerkingsverbanden/geo-park?op=2015-01-01",
                     *           "pagina": "https://example.org/samenwerking/geo-park?op=2015-01-01",
                     *           "stand": "vermeld",
                     *           "vanKracht": true,
                     *           "geldigVan": null,
                     *           "geldigTot": null,
                     *           "officieleKenmerken": [],
                     *           "waargenomenOp": "2015-01-01",
                     *           "bron": {
                     *             "id": "67f535669dec93a8163edea4ab801b5ac7d7bfe9868d0573b8319db052cfcc34",
                     *             "titel": "haren-2015.txt",
                     *             "url": "https://example.org/v1/bronnen/67f535669dec93a8163edea4ab801b5ac7d7bfe9868d0573b8319db052cfcc34"
                     *           },
                     *           "rij": 19,
                     *           "bladzijde": 2,
                     *           "vermeld": {
                     *             "waarom": "Het Hondsruggebied samen onder de aandacht brengen",
                     *             "wie": "Gemeente en provincie Groningen, provincie Drenthe, Haren",
                     *             "wat": "Cultuur en recreatie, economie",
                     *             "hoe": "Praktische afstemming",
                     *             "rechtsvorm": null,
                     *             "andereKolommen": []
                     *           },
                     *           "grondslag": "niet-vermeld",
                     *           "rechtsvorm": null,
                     *           "niveaus": [],
                     *           "verplichting": "niet-vermeld",
                     *           "werking": "niet-vermeld",
                     *           "status": "actief",
                     *           "alleBeleidsterreinen": false,
                     *           "beleidsterreinen": [
                     *             {
                     *               "id": "c_0361ffb3",
                     *               "naam": "cultuur en recreatie"
                     *             }
                     *           ],
                     *           "deelnemerCodes": [
                     *             "gm0014",
                     *             "gm0017",
                     *             "pv22",
                     *             "pv20"
                     *           ],
                     *           "aantalDeelnemers": 4,
                     *           "aantalTegenspraken": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Samenwerkingsverbanden"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    samenwerkingsverband: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path: {
                /**
                 * @description De slug, of de UUID uit de `uri`. Bleken twee samenwerkingsverbanden hetzelfde, dan verwijst het ene door naar het andere.
                 * @example geo-park
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén samenwerkingsverband op een dag */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Samenwerkingsverband"];
                };
            };
            303: components["responses"]["Elders"];
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            404: components["responses"]["NietGevonden"];
            default: components["responses"]["Fout"];
        };
    };
    spiegel: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path: {
                /**
                 * @description De slug, of de UUID uit de `uri`.
                 * @example geo-park
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De bronnen naast elkaar */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Spiegel"];
                };
            };
            303: components["responses"]["Elders"];
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            404: components["responses"]["NietGevonden"];
            default: components["responses"]["Fout"];
        };
    };
    organisaties: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /**
                 * @description Woorden die allemaal in een naam voorkomen; hoofdletters en accenten tellen niet.
                 * @example haren
                 */
                naam?: string;
                /** @description De soort organisatie. Mag vaker (of). */
                soort?: components["schemas"]["SoortOrganisatie"][];
                /**
                 * @description Code van de provincie waarin een gemeente ligt. Mag vaker (of).
                 * @example [
                 *       "pv20"
                 *     ]
                 */
                provincie?: components["schemas"]["Code"][];
                /** @description Of de organisatie bestaat op de dag `op`. */
                actief?: boolean;
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisaties"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    organisatie: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path: {
                /**
                 * @description De code: gemeenten gm, provincies pv, waterschappen ws, en een nummer.
                 * @example gm0017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén organisatie door de tijd */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisatie"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            404: components["responses"]["NietGevonden"];
            default: components["responses"]["Fout"];
        };
    };
    deelnames: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /**
                 * @description Code van een organisatie. Bestaat zij niet meer op de dag `op`, dan telt ook wat ervan is geworden. Mag vaker (of).
                 * @example [
                 *       "gm0017"
                 *     ]
                 */
                organisatie?: components["schemas"]["Code"][];
                /**
                 * @description Slug of UUID van een samenwerkingsverband. Mag vaker (of).
                 * @example [
                 *       "geo-park"
                 *     ]
                 */
                samenwerkingsverband?: string[];
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "op": "2015-01-01",
                     *       "bekend": null,
                     *       "revisie": 2,
                     *       "totaal": 1,
                     *       "volgende": null,
                     *       "resultaten": [
                     *         {
                     *           "samenwerkingsverband": {
                     *             "uri": "urn:uuid:fe0d4a33-21eb-41ab-b594-298d95aff86c",
                     *             "slug": "geo-park",
                     *             "naam": "GEO-park",
                     *             "url": "https://example.org/v1/samenwerkingsverbanden/geo-park?op=2015-01-01"
                     *           },
                     *           "organisatie": {
                     *             "code": "gm0014",
                     *             "naam": "Groningen",
                     *             "url": "https://example.org/v1/organisaties/gm0014?op=2015-01-01"
                     *           },
                     *           "rol": "deelnemer",
                     *           "hoe": "genoemd",
                     *           "stand": "vermeld",
                     *           "inPlaatsVan": null,
                     *           "reden": "genoemd in de cel",
                     *           "bron": {
                     *             "id": "67f535669dec93a8163edea4ab801b5ac7d7bfe9868d0573b8319db052cfcc34",
                     *             "titel": "haren-2015.txt",
                     *             "url": "https://example.org/v1/bronnen/67f535669dec93a8163edea4ab801b5ac7d7bfe9868d0573b8319db052cfcc34"
                     *           },
                     *           "rij": 19,
                     *           "waargenomenOp": "2015-01-01"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Deelnames"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    beleidsterreinen: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "op": "2015-01-01",
                     *       "bekend": null,
                     *       "revisie": 2,
                     *       "totaal": 92,
                     *       "volgende": "https://example.org/v1/beleidsterreinen?limiet=1&cursor=YmVsZWlkc3RlcnJlaW5lbg",
                     *       "resultaten": [
                     *         {
                     *           "id": "c_d96f9cd3",
                     *           "slug": "afval",
                     *           "naam": "afval",
                     *           "hoortBij": {
                     *             "id": "c_afa30a11",
                     *             "naam": "natuur en milieu"
                     *           },
                     *           "aantalSamenwerkingsverbanden": 3,
                     *           "samenwerkingsverbanden": "https://example.org/v1/samenwerkingsverbanden?beleidsterrein=c_d96f9cd3",
                     *           "pagina": "https://example.org/thema/afval"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Beleidsterreinen"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    bronnen: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bronnen"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    bron: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path: {
                /**
                 * @description Het id (SHA-256 van het document), of de eerste 8 of meer tekens ervan.
                 * @example 67f535669dec
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén bron */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bron"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            404: components["responses"]["NietGevonden"];
            default: components["responses"]["Fout"];
        };
    };
    wijzigingen: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
                /**
                 * @description Alleen wijzigingen met deze revisie of een hogere.
                 * @example 2
                 */
                vanaf?: number;
                /** @description Hoeveel er ten hoogste in een deel staan. */
                limiet?: components["parameters"]["limiet"];
                /** @description Waar het deel begint. Neem de waarde uit `volgende`; maak er zelf geen. Een cursor blijft goed als het register verandert: u gaat verder na de laatste die u had. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een deel van de lijst */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Volgende"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "op": "2026-11-26",
                     *       "bekend": null,
                     *       "revisie": 2,
                     *       "totaal": 1,
                     *       "volgende": null,
                     *       "resultaten": [
                     *         {
                     *           "revisie": 2,
                     *           "vastgelegdOp": "2026-11-26T00:55:55Z",
                     *           "soort": "import",
                     *           "samenvatting": "Document ingelezen, van Haren, 1 januari 2015: 20 rijen, 20 nieuw",
                     *           "reden": "eerste import",
                     *           "maaktOngedaan": null,
                     *           "ongedaanGemaaktDoor": null,
                     *           "geraakt": [
                     *             {
                     *               "soort": "bron",
                     *               "id": "67f535669dec93a8163edea4ab801b5ac7d7bfe9868d0573b8319db052cfcc34"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Wijzigingen"];
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    openapiJson: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deze beschrijving als JSON */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
    openapiYaml: {
        parameters: {
            query?: {
                /**
                 * @description De dag waarover u iets wilt weten. Zonder `op` is dat vandaag.
                 * @example 2015-01-01
                 */
                op?: components["parameters"]["op"];
                /** @description Zoals het register het wist aan het eind van deze dag in Nederland. Zonder `bekend` geldt alles. */
                bekend?: components["parameters"]["bekend"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deze beschrijving als YAML */
            200: {
                headers: {
                    "API-Version": components["headers"]["Versie"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            304: components["responses"]["NietGewijzigd"];
            400: components["responses"]["OngeldigeVraag"];
            default: components["responses"]["Fout"];
        };
    };
}
