fact-owner-law = { $owner } podléhá právu: { $jurisdiction }. { $regime }

core-title = Kontrola soukromí
core-lead =
    { $count ->
        [0] Nic tu nevyžaduje zásah.
        [one] Jedna věc si zaslouží pozornost nejdříve.
        [few] { $count } věci si zaslouží pozornost nejdříve.
       *[other] { $count } věcí si zaslouží pozornost nejdříve.
    }
core-looked = Programů: { $apps }, rozšíření prohlížeče: { $extensions }. Prohlédnuto: { $machine }.
core-parts = Knihovny a součásti systému, které neodpovídají ničemu známému a byly jen spočítány: { $count }.
core-not-checked = Nezkontrolováno
core-not-checked-none = Vše, co tu je, se podařilo přečíst.
core-known = Co je známo
core-counts = Počty
core-sure = Jak moc si jsme jistí: { $sure }
core-possible = Shoduje se jen název; může jít o něco jiného.
core-owner = Vlastník: { $owner }
core-seen = Nalezeno zde: { $place }
core-sources = Zdroje
core-nothing-left = Nic neopustilo tento počítač.
core-your-situation = Tato slova popisují vaši situaci, ne výrobek.
core-database = Databáze rizik { $version }, zrevidovaná k { $date }
core-made-on = Vytvořeno { $date }
core-version = verze { $version }
core-more = … a dalších { $count } se stejným slovem. Všechny vypíše --full.
core-this-machine = tento počítač
core-folder-machine = systém ve složce { $path }
core-reach-none = Nečte žádný web.
core-reach-some-sites = Může číst některé weby: { $hosts }
core-reach-all-sites = Může číst a měnit každou stránku, kterou otevřete.
core-off = Je vypnuté.
core-written = Zapsáno: { $path }
core-opened = přečteno { $date }
core-places = Kam jdou jeho data
core-settings = Nastavení, která stojí za změnu
core-alternatives = Místo něj
core-advice = Co můžete udělat
core-delete-account = Kde se ruší účet: { $url }
core-not-looked = nezkoumáno
core-notable = Stojí za pohled, není škodlivé: { $why }
core-reviewed = Naposledy zkontrolováno { $date }, zkontroloval(a) { $reviewer }.
core-contest = Je tu něco špatně? Každé tvrzení má označení, například { $id }. Napište: { $contact }.
core-contest-nowhere = Je tu něco špatně? Každé tvrzení má označení, například { $id }. Jak se dělá oprava, stojí v assets/riskdb/README.md zdrojového kódu.
core-all-places = Vše, kam jsme se podívali
core-column-source = Zdroj
core-column-place = Místo
core-column-answer = Odpověď
core-column-items = Položek
core-no-window = Okno tu nelze otevřít. Stejná kontrola běží v terminálu: sightline checkup, nebo jako stránka: sightline checkup --format html --output SOUBOR.

advice-extension-remove = Otevřete v prohlížeči seznam rozšíření a odeberte je. Zmizí i to, co si v prohlížeči uložilo; pokud jeho funkci potřebujete, najděte si nejdřív jiné.
advice-extension-update = Otevřete v prohlížeči seznam rozšíření, zapněte tam režim pro vývojáře a stiskněte „Aktualizovat“; nebo je odeberte a nainstalujte současnou verzi.
advice-extension-find-out = Otevřete v prohlížeči seznam rozšíření a podívejte se, co smí a odkud přišlo. Nevíte-li, proč je máte, vypněte je na týden a uvidíte, zda vám chybí.
core-remembered-first = Uloženo. Příští kontrola s --remember řekne, co se změnilo.
core-remembered = Uloženo. { $count ->
    [0] Nic se nezměnilo
    [one] Změnila se jedna věc
    [few] Změnily se { $count } věci
   *[other] Změnilo se { $count } věcí
} od { $date }. Zobrazit:
core-history-none = Zatím nebyla uložena žádná kontrola.
core-no-such-checkup = Taková kontrola uložena není ({ $detail }); vypíše je „sightline history“.
core-diff-none = Mezi těmito dvěma se nic nezměnilo.
core-requests-none = Nikdy nebylo nic odesláno.
core-requests-cleared = { $count ->
    [one] Ze seznamu byl odstraněn { $count } požadavek.
    [few] Ze seznamu byly odstraněny { $count } požadavky.
   *[other] Ze seznamu bylo odstraněno { $count } požadavků.
}
core-wipe-ask = Odstraní se vše, co pro vás Sightline v tomto počítači uchovává: kontroly, rozhodnutí, nastavení, jejich klíč, protokol. Nelze to vrátit. Pokračujte napsáním „odstranit“:
core-wipe-word = odstranit
core-wipe-not = Nic nebylo odstraněno.
core-wipe-yes = odstranění všeho nelze vrátit; není-li se koho zeptat, uveďte --yes
core-wipe-nothing = Nebylo co odstranit.
core-wiped = Odstraněno: { $path }
core-wiped-key = Odstraněno: klíč v klíčence tohoto systému
core-remind = Je čas na kontrolu
core-remind-about = Přáli jste si připomenutí. Trvá několik sekund; otevřete program, až se vám to bude hodit.
core-left-out = { $count ->
    [one] Jedna položka nemá v tomto formátu místo a byla vynechána.
    [few] { $count } položky nemají v tomto formátu místo a byly vynechány.
   *[other] { $count } položek nemá v tomto formátu místo a bylo vynecháno.
}
core-observed-note = Písmena říkají, kde je síť registrovaná, podle tabulky z června 2026, sestavené z údajů regionálních registrů. Není to důkaz, kde server stojí.
core-observed-others = { $count ->
    [one] Jeden program se spojením nepatří k ničemu, co bylo nalezeno.
    [few] { $count } programy se spojením nepatří k ničemu, co bylo nalezeno.
   *[other] { $count } programů se spojením nepatří k ničemu, co bylo nalezeno.
}
core-imported-machine = jiné zařízení, jak je zapsáno v souboru „{ $name }“
core-database-stand-in = Aktualizovanou databázi rizik v tomto počítači nelze použít; zastupuje ji vestavěná. Nahradíte ji příkazem „sightline riskdb update“.

update-done = Nyní se používá databáze rizik { $version }, zkontrolovaná k { $date }. Předchozí zůstává uložena vedle ní.
update-current = Databáze rizik { $version }, zkontrolovaná k { $date }, je nejnovější; nic se nezměnilo.
update-still = Dál se používá databáze rizik { $version }, zkontrolovaná k { $date }.
update-no-publisher = Tento program byl sestaven bez klíče vydavatele, takže žádné aktualizaci nelze věřit. Novější data přinese novější program, nebo vydavatel, kterého uvedete volbou --publisher.
update-no-address = Vydavatel nemá adresu pro aktualizace. Uveďte soubor, složku nebo adresu volbou --from.
update-not-in-book = Požadavky tohoto běhu jsou vypsány jen zde, protože úložiště tohoto uživatele se neotevřelo.
update-no-home = Systém neurčuje složku pro data tohoto programu, takže aktualizaci není kam uložit.
update-expired = To, co je nabízeno, je prošlé: může to být stará kopie, nebo někdo zadržuje novější data. Nic se nezměnilo. Zkuste jinou kopii, nebo později.
update-refused = To, co je nabízeno, není to, co vydavatel podepsal. Nic se nezměnilo. Použijte jinou kopii nebo zrcadlo.
update-too-large = To, co je nabízeno, je větší než jakákoli skutečná aktualizace. Nic se nezměnilo.
update-unreachable = Aktualizaci se nepodařilo stáhnout. Nic se nezměnilo. Zkuste to později, nebo použijte soubor s aktualizací.
update-database = To, co bylo podepsáno, není databáze, kterou tento program umí číst; možná je potřeba novější program. Nic se nezměnilo.
update-no-target = Vydavatel nenabízí databázi pro tuto verzi programu; možná je potřeba novější program. Nic se nezměnilo.
update-archive = Toto není soubor s aktualizací, nebo jen jeho část. Nic se nezměnilo. Zkopírujte ho znovu.
update-memory = To, co si tento počítač pamatuje o poslední aktualizaci, nelze přečíst. Nic se nezměnilo.
update-clock = Hodiny tohoto počítače ukazují čas před jeho poslední aktualizací. Nic se nezměnilo. Nastavte hodiny a zkuste to znovu.
update-disk = Disk aktualizaci nepřijal. Používaná databáze zůstala, jak byla. Uvolněte místo, nebo zkontrolujte, komu složka patří.
core-pack-product = Tento program je nainstalován. Co se o něm říká, je veřejně známé; je to důvod se podívat a nevypovídá to nic o počítači ani o jeho uživateli.
core-pack-remove = Toto rozšíření je nainstalováno a upozornění je jmenuje. Odeberte je z prohlížeče; co dělalo, říkají zdroje záznamu.
core-pack-update = Toto rozšíření je nainstalováno a upozornění je jmenuje. Aktualizujte je na opravenou verzi, nebo je odeberte; co dělalo, říkají zdroje záznamu.
core-pack-find-out = Toto rozšíření je nainstalováno a upozornění je jmenuje. Zjistěte, kdo je potřebuje a co smí; co je známo, říkají zdroje záznamu.
core-pack-versions = Dotčené verze: { $versions }.
core-pack-sources = Zdroje: { $sources }

## fix, undo, verify

core-fix-several = Názvem „{ $name }“ je označeno více zjištění; uveďte id, jak ho ukazuje `checkup --format json`
core-fix-nothing = Zjištění „{ $name }“ na tomto počítači není
core-fix-no-way = K tomuto zjištění se žádný krok nehodí
core-fix-ways = Tento krok se nehodí. Tyto ano:
core-fix-dry = Nic se nezměnilo.
core-fix-no-store = Nic se nestalo: cesta zpět se ukládá do šifrovaného úložiště a to zatím není. Vytvoří ho `sightline checkup --remember`.
core-fix-not = Nic se nestalo.
core-fix-yes = není se koho zeptat; pokud to myslíte vážně, přidejte --yes
core-fix-ask = Udělat to? Napište „ano“:
core-fix-word = ano
core-undo-nothing = O „{ $name }“ není známo nic, co by šlo vzít zpět
core-journal-none = Zatím se nic neudělalo.

## Souhrn
summary-steps = Co udělat nejdřív
summary-word = Slovo
summary-number = Počet
summary-since = Od minula
summary-unknown = Co tato kontrola vidět nemohla
summary-kept = Ponecháno záměrně
summary-place = Místo
summary-reason = Proč
summary-name = Název
summary-sure = Jistota
summary-owner = Vlastník
summary-reach = Dosah
summary-sources = Zdroje
summary-for-anyone = Byla zvolena jako pro kohokoli.
summary-for = Byla zvolena pro: { $list }.
summary-program = Program
summary-extension = Rozšíření
office-title = Programy v této organizaci
office-about = Vzniklo ze souhrnů, které lidé předali z vlastní vůle. Rozhoduje nejnaléhavější slovo, které u někoho je. Jde o programy, nikdy o to, kdo je používá.
handed-label = Osoba { $number }

stage-invented = Vymyšlená osoba
stage-agreements = Na čem se shodneme
stage-board = Všichni dohromady
stage-steps = Moje tři kroky
stage-steps-about = Zapište si je jen pro sebe. „Dnes ne“ je také odpověď.
stage-which-steps = Které tři kroky byste udělali nejdřív?
board-few = málokdo z nás
board-most = většina z nás
board-about = asi { $count } z nás
board-people = { $count } lidí, počítáno po pěticích; malá čísla se nikdy neukazují.
board-confidence = Jak jistě se cítíme, od 1 do 5: { $before } předtím, { $after } teď.
board-waits = Přehled se objeví, až kartu odevzdá pět lidí.
handout-helpline = Komu zavolat: { $who }
workshop-go = Má se to vůbec konat?
workshop-ready = Připravit předem
workshop-part = Část
workshop-minutes = Minuty
workshop-noted = Co jsme si poznamenali
workshop-afterwards = Za čtyři až šest týdnů
workshop-report = Poznámky po workshopu
core-personas-about = Vymyšlení lidé s vymyšlenými počítači, pro workshopy: sightline workshop demo JMÉNO
core-card-about = Tento řádek je vše, co karta obsahuje. Nejmenuje žádný program, člověka, jazyk ani čas.
workshop-one-minute = Každá lekce za minutu
workshop-one-minute-about = Pro pomocníky: co říct, když je minuta času, a jedna věc, kterou lze udělat.
core-demo-machine = počítač vymyšlené osoby, { $name }
summary-no-letters = □ stojí za znakem, pro který tento dokument nemá tvar.
